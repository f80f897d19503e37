// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/query.h"

#include <catch2/catch.hpp>

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
  const Query query = parse_query("予算額について 何について について", tokenizer, {today(), {}});
  REQUIRE(query.terms.size() == 3);
  REQUIRE(query.terms[0].words.size() == 1);
  CHECK(query.terms[0].words[0].base == "予算");
  REQUIRE(query.terms[1].words.size() == 1);
  CHECK(query.terms[1].words[0].base == "何");
  CHECK(query.terms[2].words.empty());
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
