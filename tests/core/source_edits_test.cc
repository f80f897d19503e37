// SPDX-License-Identifier: GPL-3.0-or-later
// A text is got back from its literal form, whatever the two are.

#include "core/source_edits.h"

#include <catch2/catch.hpp>
#include <random>

#include "core/text.h"

using namespace gijiroku;

namespace {

std::string edits_of(std::string_view source) {
  return source_edits(literal_form(source).text, source);
}

std::string there_and_back(std::string_view literal, std::string_view source) {
  return restore_source(literal, source_edits(literal, source));
}

/// A few characters of every kind that normalisation joins, parts, widens or deletes.
std::string drawn(std::mt19937& random) {
  static const std::u32string kCharacters =
      U"会議録をAaＺｚ０９09，,　 \n\tｶﾞﾊﾟガ㈱①Ⅲ㌢㎡⾏⻑髙𠮷が\u3099\u200B\uFE00é�Ｆﾞ";
  std::string out;
  for (std::size_t i = random() % 40; i > 0; --i)
    append_utf8(out, kCharacters[random() % kCharacters.size()]);
  return out;
}

}  // namespace

TEST_CASE("a source that is its own literal form has no edits") {
  CHECK(edits_of("令和の予算について").empty());
  CHECK(edits_of("").empty());
}

TEST_CASE("a source is got back from its literal form") {
  const char* source =
      GENERATE("平成２５年度の予算、４，０００万円", "ＤＸとＰＴの ﾃﾚﾜｰｸ",
               "　次に、\n\n 会 議 録\n", "㈱みどり①㌢Ⅲ", "髙橋⾏政𠮷野", "が\u3099ゝ", "   ",
               "COVID-19 AND AN UPPERCASE SENTENCE OF SOME LENGTH");
  CAPTURE(source);
  CHECK(there_and_back(literal_form(source).text, source) == source);
}

TEST_CASE("digits written full-width cost two or three bytes a run") {
  CHECK(edits_of("平成２０１３年").size() == 2);
  CHECK(edits_of("平成２０１３年１２月").size() == 4);
}

TEST_CASE("what stands before the text in the literal form is dropped") {
  const std::string literal = "開催日\x1E令和2年", source = "令和２年";
  CHECK(restore_source(literal, source_edits(literal, source, literal.rfind('\x1E') + 1)) ==
        source);
}

TEST_CASE("any text is got back, from any literal") {
  std::mt19937 random(20201214);
  for (int i = 0; i < 20000; ++i) {
    const std::string source = drawn(random), other = drawn(random);
    const std::string form = literal_form(source).text;
    REQUIRE(there_and_back(form, source) == source);
    REQUIRE(there_and_back(other, source) == source);
  }
}

TEST_CASE("edits that fit nothing end somewhere") {
  std::mt19937 random(1);
  for (int i = 0; i < 20000; ++i) {
    std::string edits;
    for (std::size_t n = random() % 12; n > 0; --n) edits.push_back(static_cast<char>(random()));
    CHECK(restore_source("会議録", edits).size() <= 100);
  }
}
