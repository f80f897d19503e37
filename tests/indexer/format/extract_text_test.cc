// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format/extract_text.h"

#include <catch2/catch.hpp>
#include <random>

#include "core/error.h"
#include "core/text.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

const std::string kMinutes = "会議録\n令和2年12月14日　テレワークの運用について、承認しました。\n";

// The same in other encodings, as iconv writes it.
const std::string kShiftJis =
    "\x89\xef\x8b\x63\x98\x5e\n\x97\xdf\x98\x61\x32\x94\x4e\x31\x32\x8c\x8e\x31\x34\x93\xfa\x81\x40"
    "\x83\x65\x83\x8c\x83\x8f\x81\x5b\x83\x4e\x82\xcc\x89\x5e\x97\x70\x82\xc9\x82\xc2\x82\xa2\x82"
    "\xc4"
    "\x81\x41\x8f\xb3\x94\x46\x82\xb5\x82\xdc\x82\xb5\x82\xbd\x81\x42\n";
const std::string kEucJp =
    "\xb2\xf1\xb5\xc4\xcf\xbf\n\xce\xe1\xcf\xc2\x32\xc7\xaf\x31\x32\xb7\xee\x31\x34\xc6\xfc\xa1\xa1"
    "\xa5\xc6\xa5\xec\xa5\xef\xa1\xbc\xa5\xaf\xa4\xce\xb1\xbf\xcd\xd1\xa4\xcb\xa4\xc4\xa4\xa4\xa4"
    "\xc6"
    "\xa1\xa2\xbe\xb5\xc7\xa7\xa4\xb7\xa4\xde\xa4\xb7\xa4\xbf\xa1\xa3\n";
const std::string kJis =
    "\x1b$B\x32\x71\x35\x44\x4f\x3f\x1b(B\n\x1b$B\x4e\x61\x4f\x42\x1b(B2\x1b$B\x47\x2f\x1b(B12"
    "\x1b$B\x37\x6e\x1b(B14\x1b$"
    "B\x46\x7c\x21\x21\x25\x46\x25\x6c\x25\x6f\x21\x3c\x25\x2f\x24\x4e\x31"
    "\x3f\x4d\x51\x24\x4b\x24\x44\x24\x24\x24\x46\x21\x22\x3e\x35\x47\x27\x24\x37\x24\x5e\x24\x37"
    "\x24"
    "\x3f\x21\x23\x1b(B\n";

std::string utf16(bool little) {
  std::string out = little ? "\xFF\xFE" : "\xFE\xFF";
  for (const char32_t c : decode(kMinutes)) {
    const char high = static_cast<char>(c >> 8), low = static_cast<char>(c & 0xFF);
    out += little ? std::string{low, high} : std::string{high, low};
  }
  return out;
}

}  // namespace

TEST_CASE("a text is the same in every encoding that can hold it") {
  struct Row {
    std::string bytes, name;
  };
  const auto row =
      GENERATE(Row{kMinutes, ""}, Row{"\xEF\xBB\xBF" + kMinutes, ""}, Row{kShiftJis, "Shift_JIS"},
               Row{kEucJp, "EUC-JP"}, Row{kJis, "ISO-2022-JP"}, Row{utf16(true), "UTF-16"},
               Row{utf16(false), "UTF-16"});
  const Text text = extract_text(row.bytes);
  CHECK(text.text == kMinutes);
  if (row.name.empty()) {
    CHECK(text.diagnostics.empty());
  } else {
    REQUIRE(text.diagnostics.size() == 1);
    CHECK(text.diagnostics[0].code == "encoding");
    CHECK_THAT(text.diagnostics[0].message, Catch::StartsWith(row.name));
  }
}

TEST_CASE("stray bytes are replaced and reported with their line") {
  const Text text = extract_text(kMinutes + "途中の\xFF文字\n" + kMinutes);
  CHECK_THAT(text.text, Catch::Contains("途中の\uFFFD文字"));
  REQUIRE(text.diagnostics.size() == 1);
  CHECK(text.diagnostics[0].line == 3);
}

TEST_CASE("what is no text is refused with a reason") {
  for (const std::string& bytes : {std::string(), std::string(" \n　\n"), std::string(100, '\0')}) {
    CHECK_THROWS_AS(extract_text(bytes), FormatError);
  }
}

TEST_CASE("any bytes give valid text or a reason") {
  std::mt19937 random(5);
  for (int i = 0; i < 3000; ++i) {
    std::string bytes;
    for (std::size_t n = 1 + random() % 200; n > 0; --n) {
      bytes +=
          random() % 2 ? kShiftJis[random() % kShiftJis.size()] : static_cast<char>(random() % 256);
    }
    try {
      const Text text = extract_text(bytes);
      REQUIRE(is_utf8(text.text));
    } catch (const FormatError& e) {
      REQUIRE(std::string(e.what()).size() > 10);
    }
  }
}
