// SPDX-License-Identifier: GPL-3.0-or-later
// The literal form against ICU itself, asked for the whole text at once.

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <catch2/catch.hpp>
#include <random>

#include "core/fold.h"
#include "core/text.h"

using namespace gijiroku;

namespace {

std::string by_icu(std::string_view source) {
  std::string folded, out, bare;
  for (const char32_t c : decode(repair(source))) append_utf8(folded, fold_table().map(c));
  UErrorCode status = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&out);
  icu::Normalizer2::getNFKCCasefoldInstance(status)->normalizeUTF8(
      0, {folded.data(), static_cast<std::int32_t>(folded.size())}, sink, nullptr, status);
  REQUIRE(U_SUCCESS(status));
  for (const char32_t c : decode(out)) {
    if (!is_whitespace(c)) append_utf8(bare, c);
  }
  return bare;
}

/// Characters that meet in minutes, marks that combine, and any at all.
char32_t drawn(std::mt19937& random) {
  const auto within = [&](char32_t from, char32_t to) {
    return from + static_cast<char32_t>(random() % (to - from + 1));
  };
  switch (random() % 12) {
    case 0:
      return within(0x20, 0x7E);
    case 1:
      return within(0x3041, 0x30FF);
    case 2:
      return within(0xFF01, 0xFF9F);
    case 3:
      return within(0x4E00, 0x4FFF);
    case 4:
      return within(0x300, 0x36F);
    case 5:
      return within(0x1100, 0x11FF);
    case 6:
      return within(0x2000, 0x206F);
    case 7:
      return within(0xFE00, 0xFE2F);
    case 8:
      return within(0x3099, 0x309C);
    case 9:
      return within(0x1F100, 0x1F9FF);
    case 10:
      return within(0xAC00, 0xACFF);
    default: {
      const char32_t c = within(1, 0x2FFFF);
      return c >= 0xD800 && c < 0xE000 ? U'、' : c;
    }
  }
}

}  // namespace

TEST_CASE("each character alone is what ICU makes of it") {
  for (char32_t c = 1; c < 0x30000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    append_utf8(text, c);
    const std::string expected = by_icu(text);
    if (literal_form(text).text != expected || normalize(text).view() != expected) {
      CAPTURE(static_cast<unsigned>(c));
      CHECK(literal_form(text).text == expected);
      CHECK(normalize(text).view() == expected);
    }
  }
}

TEST_CASE("any text is what ICU makes of the whole") {
  std::mt19937 random(3);
  for (int round = 0; round < 40000; ++round) {
    std::string text;
    for (std::size_t i = 1 + random() % 12; i > 0; --i) append_utf8(text, drawn(random));
    const std::string expected = by_icu(text);
    const LiteralForm form = literal_form(text);
    const bool same = form.text == expected && normalize(text).view() == expected &&
                      form.gaps.size() == count_code_points(form.text);
    if (!same) {
      CAPTURE(text, expected);
      CHECK(form.text == expected);
      CHECK(normalize(text).view() == expected);
      CHECK(form.gaps.size() == count_code_points(form.text));
    }
  }
}
