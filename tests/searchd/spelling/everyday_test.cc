// SPDX-License-Identifier: GPL-3.0-or-later
// dict/everyday.tsv: words of citizens and the words of minutes that they find.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "core/table.h"
#include "core/text.h"
#include "searchd/spelling/variants.h"
#include "searchd/spelling/whole_word.h"
#include "tests/support/file_text.h"

using namespace gijiroku;
using namespace gijiroku::search;
using gijiroku::testing::file_text;

namespace {

std::string n0(std::string_view text) { return literal_form(text).text; }

struct EverydayRow {
  std::size_t line;
  std::string kind, word;
  std::vector<std::string> found;
};

/// The rows of the table, with their words in N0.
const std::vector<EverydayRow>& rows() {
  static const std::vector<EverydayRow> kRows = [] {
    std::vector<EverydayRow> out;
    const std::string text = file_text(SOURCE_DIR "/dict/everyday.tsv");
    for (const TableRow& row : table_rows(text)) {
      REQUIRE(row.cells.size() >= 3);
      out.push_back({row.line, std::string(row.cells[0]), n0(row.cells[1]), {}});
      for (std::size_t i = 2; i < row.cells.size(); ++i)
        out.back().found.push_back(n0(row.cells[i]));
    }
    return out;
  }();
  return kRows;
}

/// Whether a search for `query` finds `text` by another spelling.
bool finds(std::string_view query, std::string_view text) {
  const auto variants = variants_of(n0(query), variant_table());
  return std::any_of(variants.begin(), variants.end(), [&](const std::string& variant) {
    return WholeWord(variant).find(n0(text), 0) != std::string::npos;
  });
}

/// Pairs of words that are different, from a file with the columns query and text.
void insert_pairs(std::set<std::pair<std::string, std::string>>& pairs, const std::string& file) {
  const std::string text = file_text(file);
  for (const TableRow& row : table_rows(text)) {
    if (row.cells.size() >= 2) pairs.emplace(n0(row.cells[0]), n0(row.cells[1]));
  }
}

}  // namespace

TEST_CASE("the table of everyday words is sorted, and has each word once") {
  CHECK(rows().size() >= 400);
  for (std::size_t i = 0; i < rows().size(); ++i) {
    CAPTURE(rows()[i].line, rows()[i].word);
    REQUIRE(rows()[i].kind == "from");
    REQUIRE((i == 0 || rows()[i - 1].word < rows()[i].word));
    const std::set<std::string> words(rows()[i].found.begin(), rows()[i].found.end());
    REQUIRE(words.size() == rows()[i].found.size());
  }
}

TEST_CASE("an everyday word finds words that do not find it, and that it is not a part of") {
  std::map<std::string, std::set<std::string>> found;
  for (const EverydayRow& row : rows()) found[row.word].insert(row.found.begin(), row.found.end());
  for (const EverydayRow& row : rows()) {
    for (const std::string& word : row.found) {
      CAPTURE(row.line, row.word, word);
      REQUIRE(word.find(row.word) == std::string::npos);
      const auto back = found.find(word);
      REQUIRE((back == found.end() || back->second.count(row.word) == 0));
    }
  }
}

TEST_CASE("an everyday word finds no word that is known to be another") {
  std::set<std::pair<std::string, std::string>> others;
  insert_pairs(others, SOURCE_DIR "/tests/searchd/other_words.tsv");
  // Optional test data; nothing if absent.
  insert_pairs(others, SOURCE_DIR "/../shared/pairs/must_not_pairs.tsv");
  for (const EverydayRow& row : rows()) {
    for (const std::string& word : row.found) {
      CAPTURE(row.line, row.word, word);
      REQUIRE(others.count({row.word, word}) == 0);
    }
  }
}

TEST_CASE("words of citizens find words of minutes, and not the reverse") {
  struct Row {
    const char *query, *text;
  };
  const auto row = GENERATE(
      Row{"クーラー", "体育館の空調を整備する"}, Row{"学校のクーラー", "学校のエアコンの更新"},
      Row{"値段", "袋の手数料を改める"}, Row{"引っ越し", "転居の届出"},
      Row{"引越し", "転入届の窓口"}, Row{"学童", "放課後児童の居場所"},
      Row{"街灯", "街路灯を増やす"}, Row{"犬のフン", "ふん害への対応"}, Row{"火事", "火災の件数"},
      Row{"給食無料", "給食費の無償化を求める"}, Row{"地震に強い家", "木造住宅の耐震改修"},
      Row{"おまわりさん", "警察官の巡回"});
  CAPTURE(row.query, row.text);
  CHECK(finds(row.query, row.text));
  CHECK_FALSE(finds(row.text, row.query));
}
