// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utf8.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <vector>

using namespace gijiroku;

namespace {

/// The boundaries of `text` by forward decoding, its end included.
std::vector<std::size_t> boundaries(const std::string& text) {
  std::vector<std::size_t> out;
  for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).size) out.push_back(at);
  out.push_back(text.size());
  return out;
}

/// The last boundary at or before each byte, and at the end.
std::vector<std::size_t> found_boundaries(const std::string& text) {
  std::vector<std::size_t> out;
  for (std::size_t at = 0; at <= text.size(); ++at) out.push_back(boundary_at_or_before(text, at));
  return out;
}

std::string random_bytes(std::mt19937& random, std::size_t count) {
  // First bytes of every length, continuation bytes at the borders of ranges, and invalid bytes.
  constexpr std::string_view kBytes =
      "az\x80\x81\x8F\x90\x9F\xA0\xBF\xC0\xC2\xDF\xE0\xE3\xED\xEF\xF0\xF3\xF4\xF5\xFF";
  std::string out;
  while (out.size() < count) out.push_back(kBytes[random() % kBytes.size()]);
  return out;
}

}  // namespace

TEST_CASE("bytes 0x80 to 0xBF continue a code point") {
  for (int byte = 0; byte < 0x100; ++byte) {
    CAPTURE(byte);
    CHECK(is_continuation(static_cast<char>(byte)) == (byte >= 0x80 && byte < 0xC0));
  }
}

TEST_CASE("the boundary at or before a byte is the first byte of its code point") {
  using Places = std::vector<std::size_t>;
  struct Row {
    const char* text;
    Places boundaries;
  };
  const auto row =
      GENERATE(Row{"", {0}}, Row{"a", {0, 1}}, Row{"aé会𠮷", {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10}},
               Row{"会a", {0, 0, 0, 3, 4}});
  CAPTURE(row.text);
  CHECK(found_boundaries(row.text) == row.boundaries);
}

TEST_CASE("the boundary of a place after the end is the end") {
  CHECK(boundary_at_or_before("会議", 7) == 6);
  CHECK(boundary_at_or_before("", 1) == 0);
  const std::string_view text = "会議";
  CHECK(boundary_at_or_before(text.substr(0, 1), 1) == 1);  // not 0, although the text goes on
}

TEST_CASE("a byte that belongs to no code point is a boundary") {
  using Places = std::vector<std::size_t>;
  struct Row {
    std::string text;
    Places boundaries;
  };
  const auto row = GENERATE(Row{"a\x81\x82", {0, 1, 2, 3}},            // nothing to continue
                            Row{"\xE3\x81\x82\x82", {0, 0, 0, 3, 4}},  // one too many
                            Row{"\xFF\xC0\x80z", {0, 1, 2, 3, 4}},     // never part of UTF-8
                            Row{"\xED\xA0\x80", {0, 1, 2, 3}},         // a surrogate
                            Row{"\xE0\x80\x80", {0, 1, 2, 3}},         // overlong
                            Row{"\xF4\x90\x80\x80", {0, 1, 2, 3, 4}},  // above U+10FFFF
                            Row{"\xE3\x81z", {0, 0, 2, 3}},  // cut short: one ill-formed piece
                            Row{"\xF0\xA0\xAE", {0, 0, 0, 3}});
  CAPTURE(row.boundaries);
  CHECK(found_boundaries(row.text) == row.boundaries);
}

TEST_CASE("the neighbours of a place are the code points before and after it") {
  const std::string text = "aé会𠮷";
  struct Row {
    std::size_t at;
    char32_t before, after;
  };
  const auto row = GENERATE(Row{0, 0, U'a'}, Row{1, U'a', U'é'}, Row{3, U'é', U'会'},
                            Row{6, U'会', U'𠮷'}, Row{10, U'𠮷', 0});
  CAPTURE(row.at);
  CHECK(code_point_before(text, row.at) == row.before);
  CHECK(code_point_after(text, row.at) == row.after);
}

TEST_CASE("the neighbour is U+0000 at either end of the text") {
  CHECK(code_point_before("", 0) == 0);
  CHECK(code_point_after("", 0) == 0);
  CHECK(code_point_after("a", 5) == 0);
}

TEST_CASE("an ill-formed neighbour is the replacement character") {
  CHECK(code_point_before("a\xFF", 2) == kReplacement);
  CHECK(code_point_before("会\x82", 4) == kReplacement);
  CHECK(code_point_before("a\xE3\x81", 3) == kReplacement);
  CHECK(code_point_after("a\x82会", 1) == kReplacement);
  CHECK(code_point_after("a\xE3\x81", 1) == kReplacement);
}

TEST_CASE("boundaries found backward are those of forward decoding, in any bytes") {
  std::mt19937 random(5);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random_bytes(random, 1 + random() % 12);
    const std::vector<std::size_t> places = boundaries(text);
    CAPTURE(decode(text).size(), places);
    for (std::size_t at = 0; at <= text.size(); ++at) {
      const auto next = std::upper_bound(places.begin(), places.end(), at);
      REQUIRE(boundary_at_or_before(text, at) == *(next - 1));
    }
    for (std::size_t i = 1; i < places.size(); ++i) {
      REQUIRE(boundary_before(text, places[i]) == places[i - 1]);
      REQUIRE(code_point_before(text, places[i]) == code_point_at(text, places[i - 1]).value);
    }
  }
}

TEST_CASE("boundaries in a long text are found at its beginning, in its middle and at its end") {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "aé会𠮷";  // 10 bytes each
  for (const std::size_t begin : {std::size_t{0}, text.size() / 2, text.size() - 10}) {
    CAPTURE(begin);
    CHECK(boundary_at_or_before(text, begin + 2) == begin + 1);
    CHECK(boundary_at_or_before(text, begin + 5) == begin + 3);
    CHECK(boundary_at_or_before(text, begin + 9) == begin + 6);
    CHECK(boundary_before(text, begin + 10) == begin + 6);
    CHECK(code_point_before(text, begin + 6) == U'会');
    CHECK(code_point_after(text, begin + 6) == U'𠮷');
  }
}

TEST_CASE("in a long run of continuation bytes each byte is a boundary") {
  const std::string text = "会" + std::string(10'000, '\x80');
  CHECK(boundary_at_or_before(text, 9'000) == 9'000);
  CHECK(boundary_before(text, 9'000) == 8'999);
  CHECK(boundary_before(text, 3) == 0);
  CHECK(boundary_before(text, 4) == 3);
}
