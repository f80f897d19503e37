// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/spelling/variant_table.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "core/error.h"
#include "core/table.h"
#include "core/text.h"
#include "tests/support/file_text.h"

using namespace gijiroku;
using namespace gijiroku::search;

namespace {

using Words = std::vector<std::string_view>;

bool holds(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string table(const std::string& name) {
  return testing::file_text(SOURCE_DIR "/dict/" + name + ".tsv");
}

}  // namespace

TEST_CASE("the longest word of the table at a place is the one that has others") {
  const VariantTable table("both\t森\t杜\nboth\t森の家\t森ノ家\n", "own.tsv");
  CHECK(table.entry_at("森の家へ", 0).size == std::string_view("森の家").size());
  CHECK(table.entry_at("森の家へ", 0).others == Words{"森ノ家"});
  CHECK(table.entry_at("森の街", 0).others == Words{"杜"});
  CHECK(table.entry_at("黎", 0).size == 0);
  CHECK(table.entry_at("", 0).size == 0);
}

TEST_CASE("an operator's rows stand before those compiled in, in any width and case") {
  const VariantTable table("both\tＱＱセンター\tキューキューセンター\nfrom\t国保\tコクホ窓口\n",
                           "own.tsv");
  CHECK(table.entry_at("qqセンター", 0).others == Words{"キューキューセンター"});
  CHECK(table.entry_at("国保", 0).others.front() == "コクホ窓口");
  CHECK(holds(table.entry_at("国保", 0).others, "国民健康保険"));
  CHECK(table.entry_at("コクホ窓口", 0).size == 0);
}

TEST_CASE("words that are only suggested are never searched") {
  const VariantTable table("suggest\tことり公園\tつばめ公園\t児童遊園甲\n", "own.tsv");
  CHECK_FALSE(holds(table.entry_at("ことり公園", 0).others, "つばめ公園"));
  CHECK(table.related("ことり公園") == Words{"つばめ公園", "児童遊園甲"});
  CHECK(table.related("つばめ公園") == Words{"ことり公園", "児童遊園甲"});
  CHECK(table.related("ことり").empty());
  CHECK(holds(variant_table().related("テレワーク"), "サテライトオフィス"));
}

TEST_CASE("a row that is none is refused with its file and line") {
  const auto row = GENERATE("both\t一つだけ", "each\tA\tB", "from", "both\t語\t　\t語句");
  CAPTURE(row);
  CHECK_THROWS_WITH(VariantTable(std::string("# own\n") + row, "own.tsv"),
                    Catch::Contains("own.tsv, line 2") && Catch::Contains("'suggest'"));
}

TEST_CASE("the derived tables are in the literal form, so that loading makes nothing of them") {
  for (const char* name : {"spellings", "synonyms"}) {
    const std::string tsv = table(name);
    CHECK(tsv.size() < 1'000'000);
    for (const TableRow& row : table_rows(tsv)) {
      for (const std::string_view cell : row.cells) {
        CAPTURE(name, row.line, cell);
        REQUIRE(literal_form(cell).text == cell);
      }
    }
  }
}

TEST_CASE("the words of a row differ in the literal form") {
  for (const char* name : {"variants", "spellings", "synonyms"}) {
    const std::string tsv = table(name);
    for (const TableRow& row : table_rows(tsv)) {
      std::set<std::string> words;
      for (std::size_t i = 1; i < row.cells.size(); ++i)
        words.insert(literal_form(row.cells[i]).text);
      CAPTURE(name, row.line);
      REQUIRE(words.size() == row.cells.size() - 1);
      REQUIRE(words.count("") == 0);
    }
  }
}
