// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/spelling/variants.h"
#include "searchd/spelling/whole_word.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <iostream>
#include <map>
#include <random>

#include "core/table.h"
#include "core/text.h"
#include "tests/support/file_text.h"

using namespace gijiroku;
using namespace gijiroku::search;
using gijiroku::testing::file_text;

namespace {

std::string n0(std::string_view text) { return literal_form(text).text; }

/// Whether a search for `query` finds `text`, literally or by a variant.
bool finds(std::string_view query, std::string_view text, bool literally = true) {
  const std::string form = n0(text), asked = n0(query);
  if (literally && form.find(asked) != form.npos) return true;
  const auto variants = variants_of(asked, variant_table());
  return std::any_of(variants.begin(), variants.end(), [&](const std::string& variant) {
    return WholeWord(variant).find(form, 0) != std::string::npos;
  });
}

/// The rows of a file whose first line names the columns; none where it is absent.
std::vector<std::vector<std::string>> rows_of(const std::string& file) {
  std::vector<std::vector<std::string>> rows;
  const std::string text = file_text(file);
  for (const TableRow& row : table_rows(text))
    rows.emplace_back(row.cells.begin(), row.cells.end());
  if (!rows.empty()) rows.erase(rows.begin());
  return rows;
}

/// Pairs that find each other, of those asked for, by kind.
class Score {
 public:
  void ask(const std::string& kind, std::string_view query, std::string_view text) {
    Count& count = counts_[kind];
    ++count.asked;
    if (finds(query, text)) {
      ++count.found;
    } else {
      missed_ += kind + ": " + std::string(query) + " -> " + std::string(text) + "\n";
    }
  }
  std::string report() const {
    std::string out;
    for (const auto& [kind, count] : counts_)
      out += kind + " " + std::to_string(count.found) + " of " + std::to_string(count.asked) + "\n";
    return out + missed_;
  }
  double share() const {
    std::size_t found = 0, asked = 0;
    for (const auto& [kind, count] : counts_) {
      found += count.found;
      asked += count.asked;
    }
    return static_cast<double>(found) / static_cast<double>(std::max<std::size_t>(asked, 1));
  }

 private:
  struct Count {
    std::size_t found = 0, asked = 0;
  };
  std::map<std::string, Count> counts_;
  std::string missed_;
};

}  // namespace

TEST_CASE("spellings of every kind find each other") {
  const std::string text = file_text(SOURCE_DIR "/tests/searchd/spelling_pairs.tsv");
  Score score;
  for (const TableRow& row : table_rows(text)) {
    REQUIRE(row.cells.size() == 4);
    score.ask(std::string(row.cells[0]), row.cells[2], row.cells[3]);
    if (row.cells[1] == "both") score.ask(std::string(row.cells[0]), row.cells[3], row.cells[2]);
  }
  CAPTURE(score.report());
  CHECK(score.share() == 1);
}

TEST_CASE("what is another word is not found") {
  const std::string text = file_text(SOURCE_DIR "/tests/searchd/other_words.tsv");
  for (const TableRow& row : table_rows(text)) {
    REQUIRE(row.cells.size() == 2);
    CAPTURE(row.cells[0], row.cells[1]);
    CHECK_FALSE(finds(row.cells[0], row.cells[1], false));
  }
}

TEST_CASE("a spelling is no piece of another word") {
  struct Row {
    const char *text, *variant;
    bool stands;
  };
  const auto row = GENERATE(
      Row{"1.5倍", "5倍", false}, Row{"第11回", "1回", false}, Row{"ptaの", "pt", false},
      Row{"ptの", "pt", true}, Row{"お願いがん", "がん", false}, Row{"肺がんの", "がん", true},
      Row{"こころで", "ころ", false}, Row{"変更にした", "更に", false}, Row{"、更に", "更に", true},
      Row{"熊本", "熊", false}, Row{"熊が", "熊", true}, Row{"午後10時", "10時", false},
      Row{"10時間", "10時", false}, Row{"朝10時に", "10時", true},
      Row{"プリンターズ", "プリンタ", false}, Row{"新プリンタ室", "プリンタ", true},
      Row{"スーパーマーケット", "マーケ", false}, Row{"第一日野小", "一日", false},
      Row{"第一日目", "一日", true}, Row{"第九十六条第二項", "九十六条", true},
      Row{"一日当たり", "一日", true}, Row{"弐参拾円", "拾円", false},
      Row{"金拾万円", "拾万円", true}, Row{"命令5.9.12", "令5.9.12", false},
      Row{"(令5.9.12)", "令5.9.12", true}, Row{"そうでしよう", "でしよう", true},
      Row{"少しずつと", "ずつと", false});
  CAPTURE(row.text, row.variant);
  CHECK((WholeWord(row.variant).find(row.text, 0) != std::string_view::npos) == row.stands);
}

TEST_CASE("the likelier spellings come first, those of the whole before those of parts") {
  const auto of = [](std::string_view text) { return variants_of(n0(text), variant_table()); };
  CHECK(of("R2.12.14").front() == "2020年12月14日");
  CHECK(of("4,000万円").front() == "40000000円");
  CHECK(of("一人暮らしの人").front() == "ひとり暮らしの人");
  CHECK(of("コンピューター").size() < kMaxVariants / 2);
  CHECK(of("議").empty());
}

TEST_CASE("any text has few variants, and none of them is itself") {
  std::mt19937 random(5);
  const std::u32string alphabet =
      U"0123456789,.年月日令和元R千万億一二〇ヴァティー・申し込ゝか第:午後時分A割%々ヶが/~";
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (std::size_t n = random() % 30; n > 0; --n)
      append_utf8(text, alphabet[random() % alphabet.size()]);
    const std::string literal = n0(text);
    const auto variants = variants_of(literal, variant_table());
    REQUIRE(variants.size() <= kMaxVariants);
    REQUIRE(std::find(variants.begin(), variants.end(), literal) == variants.end());
    REQUIRE(std::find(variants.begin(), variants.end(), "") == variants.end());
  }
}

TEST_CASE("the measured pairs find each other") {
  const std::string folder = SOURCE_DIR "/../shared/pairs/";
  const auto pairs = rows_of(folder + "variant_pairs.tsv");
  if (pairs.empty()) {
    std::cerr << "skipped: optional test data is absent\n";
    return;
  }
  Score score;
  for (const auto& row : pairs) {
    score.ask(row[2], row[0], row[1]);
    if (row[3] != "substring") score.ask(row[2], row[1], row[0]);
  }
  std::cerr << score.report();
  CHECK(score.share() >= .95);
  for (const auto& row : rows_of(folder + "must_not_pairs.tsv")) {
    if (row[2] != "distinct") continue;
    CAPTURE(row[0], row[1]);
    CHECK_FALSE(finds(row[0], row[1], false));
  }
}

TEST_CASE("the number of a bill stands before or after what it numbers") {
  for (const char* asked : {"議案第12号", "議案12号", "第12号議案", "12号議案", "第十二号議案"}) {
    CAPTURE(asked);
    CHECK(finds(asked, "第12号議案について"));
    CHECK(finds(asked, "議案第十二号について"));
    CHECK_FALSE(finds(asked, "議案第112号、第112号議案", false));
  }
  CHECK(finds("請願8号", "第八号請願"));
  CHECK(finds("議員提出第2号議案", "議員提出議案第2号"));
  CHECK_FALSE(finds("112号議案", "第12号議案"));
  CHECK_FALSE(finds("第12号の議案", "議案第12号"));
}
