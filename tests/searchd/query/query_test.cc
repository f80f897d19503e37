// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/query.h"

#include <catch2/catch.hpp>

#include "searchd/query/interpretation.h"

using namespace gijiroku;
using namespace gijiroku::search;

namespace {

std::vector<std::string> terms(const std::string& text) {
  const Tokenizer tokenizer;
  std::vector<std::string> out;
  for (const Term& term : parse_query(text, tokenizer, {today(), {}}).terms) {
    out.push_back((term.exact ? "=" : "") + term.literal);
  }
  return out;
}

}  // namespace

TEST_CASE("blanks part terms and quotation marks keep them together") {
  using Terms = std::vector<std::string>;
  CHECK(terms("防災　避難所") == Terms{"防災", "避難所"});
  CHECK(terms("\"ＤＸ の 取組\" 予算") == Terms{"=dxの取組", "予算"});
  CHECK(terms("“会議録” ＂資料＂") == Terms{"=会議録", "=資料"});
  CHECK(terms("\"a\"b\"") == Terms{"=a\"b"});
  CHECK(terms("\"閉じない") == Terms{"\"閉じない"});
  CHECK(terms("\"") == Terms{"\""});
  CHECK(terms("\"\"\"") == Terms{"=\""});
  CHECK(terms("\"\"").empty());
}

TEST_CASE("an empty query selects everything, a no_searchable_terms one nothing") {
  const Tokenizer tokenizer;
  CHECK(parse_query("", tokenizer, {today(), {}}).blank);
  CHECK_FALSE(parse_query("", tokenizer, {today(), {}}).no_searchable_terms);
  CHECK(parse_query("　 ", tokenizer, {today(), {}}).no_searchable_terms);
  CHECK(parse_query("\u200B", tokenizer, {today(), {}}).no_searchable_terms);
  CHECK(parse_query("\" \"", tokenizer, {today(), {}}).no_searchable_terms);
}

TEST_CASE("a term's words are those with content, or slight ones where none has, and no grammar") {
  const Tokenizer tokenizer;
  const auto words = [&](const char* text) {
    return parse_query(text, tokenizer, {today(), {}}).terms.at(0).words;
  };
  REQUIRE(words("予算額について").size() == 1);
  CHECK(words("予算額について")[0].base == "予算");
  REQUIRE(words("何について").size() == 1);
  CHECK(words("何について")[0].base == "何");
  CHECK(words("について").empty());
}

TEST_CASE("hiragana that MeCab cuts into scraps has no words") {
  const Tokenizer tokenizer;
  const Query query =
      parse_query("ようちえん こどもまんなか いただきました", tokenizer, {today(), {}});
  REQUIRE(query.terms.size() == 3);
  CHECK(query.terms[0].words.empty());
  CHECK(query.terms[1].words.size() == 2);
  CHECK(query.terms[2].words.size() == 1);
}

TEST_CASE("a word that may be grammar or inflected is not told by the index's words") {
  const Tokenizer tokenizer;
  const Query query = parse_query("予算 が 無い 思い", tokenizer, {today(), {}});
  REQUIRE(query.terms.size() == 4);
  CHECK(query.terms[0].is_single_word);
  for (const std::size_t other : {1U, 2U, 3U}) CHECK_FALSE(query.terms[other].is_single_word);
}

TEST_CASE("a question's words are those of its answer") {
  const Tokenizer tokenizer;
  const auto words = [&](const std::string& text) {
    std::string out;
    const Query query = parse_query(text, tokenizer, {today(), {}});
    for (const Word& word : query.terms[0].words) out += word.base + " ";
    return out;
  };
  CHECK(words("窓口の混雑はどうなりますか") == "窓口 混雑 ");
  CHECK(words("どうなりますか") == "どう なる ");
  CHECK(words("テレワークの機器は何台ありますか") == "テレワーク 機器 台 ");
}

TEST_CASE("a word inside an everyday row keeps its own spellings") {
  const Tokenizer tokenizer;
  const Query query = parse_query("子供の医療費は無料ですか", tokenizer, {today(), {}});
  REQUIRE(query.terms.size() == 1);
  const std::vector<Word>& words = query.terms[0].words;
  const auto word = std::find_if(words.begin(), words.end(),
                                 [](const Word& each) { return each.base == "子供"; });
  REQUIRE(word != words.end());
  CHECK(std::find(word->others.begin(), word->others.end(), "子ども") != word->others.end());
  Query off = parse_query("子供の医療費は無料ですか", tokenizer, {today(), {"子ども"}});
  for (const Word& each : off.terms[0].words)
    CHECK(std::find(each.others.begin(), each.others.end(), "子ども") == each.others.end());
}

TEST_CASE("a term that only asks is not searched for beside others, and the answer says so") {
  const Tokenizer tokenizer;
  struct Row {
    const char *typed, *searched, *ignored;
  };
  const auto row = GENERATE(
      Row{"どうして 給食費 無償化", "給食費 無償化 ", "どうして "},
      Row{"待機児童 いつから", "待機児童 ", "いつから "},
      Row{"騒音 どうなっているの 教えて", "騒音 ", "どうなっているの 教えて "},
      Row{"騒音 教える", "騒音 教える ", ""}, Row{"どうして なぜ", "どうして なぜ ", ""},
      Row{"いつから", "いつから ", ""}, Row{"発言者:山田 なぜ", "なぜ ", ""},
      Row{"給食費 \"どうして\"", "給食費 どうして ", ""}, Row{"給食費 -なぜ", "給食費 ", ""},
      Row{"給食費 なぜ -訓練", "給食費 ", "なぜ "},
      Row{"(なぜ OR いつ) 給食費", "なぜ いつ 給食費 ", ""}, Row{"何人 参加", "何人 参加 ", ""});
  CAPTURE(row.typed);
  const Query query = parse_query(row.typed, tokenizer, {today(), {}});
  std::string searched, ignored;
  for (const Term& term : query.terms) searched += term.printed + " ";
  for (const std::string& term : query.ignored) ignored += term + " ";
  CHECK(searched == row.searched);
  CHECK(ignored == row.ignored);
  const std::string read = interpretation_of(query);
  CHECK((read.find("問いの言葉") != read.npos) == !query.ignored.empty());
}

TEST_CASE("all that was typed is quoted, with the terms that only ask") {
  const Tokenizer tokenizer;
  const Query query = parse_query("なぜ 給食費 -訓練", tokenizer, {today(), {}});
  CHECK(quoted_query_text(query) == "\"給食費\" -\"訓練\" \"なぜ\"");
}

TEST_CASE("a word and 等 are found where the word is") {
  const Tokenizer tokenizer;
  CHECK(parse_query("空き家等", tokenizer, {today(), {}}).terms[0].non_contiguous);
  CHECK_FALSE(parse_query("保育料", tokenizer, {today(), {}}).terms[0].non_contiguous);
}
