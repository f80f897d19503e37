// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/suggest/kanji.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "core/kana.h"
#include "core/table.h"
#include "core/text.h"
#include "searchd/suggest/mistyped.h"
#include "tests/support/file_text.h"

using namespace gijiroku;
using namespace gijiroku::search;
using gijiroku::testing::file_text;

TEST_CASE("characters are alike if they are read alike or look alike") {
  struct Row {
    char32_t a, b;
    bool alike;
  };
  const auto row =
      GENERATE(Row{U'時', U'児', true}, Row{U'円', U'園', true}, Row{U'未', U'末', true},
               Row{U'待', U'侍', true}, Row{U'力', U'カ', true}, Row{U'険', U'健', true},
               Row{U'萩', U'荻', true}, Row{U'学', U'校', false}, Row{U'時', U'時', false},
               Row{U'あ', U'い', false});
  CHECK(are_alike(row.a, row.b) == row.alike);
  CHECK(are_alike(row.b, row.a) == row.alike);
  CHECK((all_alike(row.a).find(row.b) != std::u32string::npos) == row.alike);
}

TEST_CASE("the tables of kanji have single characters and hiragana, each once") {
  const std::string readings = file_text(SOURCE_DIR "/dict/kanji_readings.tsv");
  std::string before;
  for (const TableRow& row : table_rows(readings)) {
    CAPTURE(row.line);
    REQUIRE(row.cells.size() >= 2);
    REQUIRE(decode(row.cells[0]).size() == 1);
    REQUIRE(before < row.cells[0]);
    before = row.cells[0];
    for (std::size_t i = 1; i < row.cells.size(); ++i) {
      for (const char32_t c : decode(row.cells[i])) REQUIRE(kana_of(c) != 0);
    }
  }
  const std::string shapes = file_text(SOURCE_DIR "/dict/look_alikes.tsv");
  std::set<std::string_view> firsts;
  for (const TableRow& row : table_rows(shapes)) {
    CAPTURE(row.line);
    REQUIRE(row.cells.size() >= 2);
    REQUIRE(firsts.insert(row.cells[0]).second);
    std::set<std::string_view> characters(row.cells.begin(), row.cells.end());
    REQUIRE(characters.size() == row.cells.size());
    for (const std::string_view cell : row.cells) REQUIRE(decode(cell).size() == 1);
  }
}

TEST_CASE("a reading is spelt in the letters that people type") {
  const auto letters = [](std::u32string_view kana) {
    std::string reading;
    for (const char32_t c : kana) reading += kana_of(c);
    return letters_of(reading);
  };
  CHECK(letters(U"たいき") == "taiki");
  CHECK(letters(U"きょういく") == "kyouiku");
  CHECK(letters(U"がっこう") == "gakkou");
  CHECK(letters(U"せんたー") == "sennta-");
  CHECK(letters(U"たいk") == "taik");
  CHECK(letters(U"") == "");
}

TEST_CASE("letters are one mistake away from what was meant, the likeliest first") {
  const auto mistake = [](std::string_view typed, std::string_view letters) {
    for (const Meant& meant : meant_by(typed)) {
      if (meant.letters == letters) return meant.mistake;
    }
    return 0U;
  };
  CHECK(mistake("taikkijidou", "taikijidou") == 1);  // typed twice
  CHECK(mistake("taikijidpu", "taikijidou") == 2);   // p is beside o
  CHECK(mistake("tiakijidou", "taikijidou") == 2);   // exchanged
  CHECK(mistake("taikjidou", "taikijidou") == 3);    // missed
  CHECK(mistake("taikijidou", "taikijidou") == 0);
  CHECK(mistake("takijidou", "hoikuen") == 0);
  CHECK(meant_by("taik").empty());
  CHECK(meant_by(std::string(33, 'a')).empty());
  const auto all = meant_by("hoikuen");
  CHECK(std::is_sorted(all.begin(), all.end(),
                       [](const Meant& a, const Meant& b) { return a.mistake < b.mistake; }));
}
