#include "searchd/variants.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iostream>
#include <random>
#include <sstream>

#include "core/text.h"

using namespace gijiroku;

namespace {

std::string n0(std::string_view text) { return literal_form(text).text; }

/// Whether a search for `query` finds `text`, literally or by a variant.
bool finds(const std::string& query, const std::string& text, bool literally = true) {
  const std::string form = n0(text), asked = n0(query);
  if (literally && form.find(asked) != form.npos) return true;
  const auto variants = variants_of(asked, variant_table());
  return std::any_of(variants.begin(), variants.end(), [&](const std::string& variant) {
    return find_variant(form, variant, 0) != std::string::npos;
  });
}

std::vector<std::vector<std::string>> rows_of(const std::string& file) {
  std::ifstream in(file);
  std::vector<std::vector<std::string>> rows;
  std::string line;
  std::getline(in, line);  // names of the columns
  while (std::getline(in, line)) {
    std::vector<std::string> cells;
    std::istringstream parts(line);
    for (std::string cell; std::getline(parts, cell, '\t');) cells.push_back(cell);
    rows.push_back(cells);
  }
  return rows;
}

}  // namespace

TEST_CASE("spellings find each other") {
  struct Row {
    const char *one, *other;
  };
  const auto row = GENERATE(
      Row{"申し込み", "申込"}, Row{"申込書", "申込み書"}, Row{"プリンター", "プリンタ"},
      Row{"ヴォランティア", "ボランティア"}, Row{"フィルム", "フイルム"},
      Row{"デジタル・ガバメント", "デジタルガバメント"}, Row{"4,000万円", "四千万円"},
      Row{"4千万", "4000万"}, Row{"第4回", "第四回"}, Row{"1か月", "一箇月"}, Row{"令和2年", "R2"},
      Row{"令和元年度", "2019年度"}, Row{"平成31年", "令和元年"},
      Row{"令和2年12月14日", "2020-12-14"}, Row{"令和二年", "2020年"},
      Row{"R2.12.14", "2020年12月14日"}, Row{"午後3時58分", "15:58"}, Row{"3カ所", "三ヶ所"},
      Row{"子ども", "こども"}, Row{"いすゞ", "いすず"}, Row{"いじめ", "イジメ"},
      Row{"国保", "国民健康保険"}, Row{"二〇人", "20人"}, Row{"12,500円", "12500円"},
      Row{"30万", "300,000"}, Row{"12月14日", "12/14"}, Row{"2,3年", "二、三年"},
      Row{"十数人", "10数人"}, Row{"0.5%", "0.5パーセント"}, Row{"十ポイント", "10ポイント"},
      Row{"ご意見", "御意見"}, Row{"年末年始", "年末・年始"}, Row{"四ツ谷", "四ッ谷"},
      Row{"10時", "十時"}, Row{"ショー", "ショウ"}, Row{"イタリヤ", "イタリア"});
  CAPTURE(row.one, row.other);
  CHECK(finds(row.one, row.other));
  CHECK((finds(row.other, row.one) || std::string(row.one) == "いすゞ"));
}

TEST_CASE("what is another word is not found") {
  struct Row {
    const char *query, *text;
  };
  const auto row = GENERATE(Row{"1.5倍", "15倍"}, Row{"IT", "ICT"}, Row{"ビル", "ビール"},
                            Row{"バラ", "ばら"}, Row{"午前10時", "午後10時"}, Row{"2年", "十二年"},
                            Row{"R2", "R20"}, Row{"PT", "プロジェクトチームA"}, Row{"5倍", "1.5倍"},
                            Row{"令和2年", "SR2型"}, Row{"一般", "1般"}, Row{"客", "規約"});
  CAPTURE(row.query, row.text);
  CHECK(finds(row.query, row.text, false) == (std::string(row.query) == "PT"));
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
      Row{"スーパーマーケット", "マーケ", false});
  CAPTURE(row.text, row.variant);
  CHECK((find_variant(row.text, row.variant, 0) != std::string_view::npos) == row.stands);
}

TEST_CASE("any text has few variants, and none of them is itself") {
  std::mt19937 random(5);
  const std::u32string alphabet =
      U"0123456789,.年月日令和元R千万億一二〇ヴァティー・申し込ゝか第:午後時分A";
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (std::size_t n = random() % 30; n > 0; --n)
      append_utf8(text, alphabet[random() % alphabet.size()]);
    const std::string literal = n0(text);
    const auto variants = variants_of(literal, variant_table());
    REQUIRE(variants.size() <= kMostVariants);
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
  std::size_t found = 0, asked = 0;
  for (const auto& row : pairs) {
    const bool both = row[3] != "substring";
    for (const bool back : {false, true}) {
      if (back && !both) continue;
      ++asked;
      const bool finds_it = back ? finds(row[1], row[0]) : finds(row[0], row[1]);
      found += finds_it;
      if (!finds_it) std::cerr << "not found: " << row[back] << " -> " << row[!back] << "\n";
    }
  }
  std::cerr << "variant pairs: " << found << " of " << asked << "\n";
  CHECK(found * 100 >= asked * 95);
  for (const auto& row : rows_of(folder + "must_not_pairs.tsv")) {
    if (row[2] != "distinct") continue;
    CAPTURE(row[0], row[1]);
    CHECK_FALSE(finds(row[0], row[1], false));
  }
}
