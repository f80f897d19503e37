// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/query_parts.h"

#include <catch2/catch.hpp>

#include "searchd/query/interpretation.h"

using namespace gijiroku;
using namespace gijiroku::search;

namespace {

using Texts = std::vector<std::string>;

/// The clauses of a query as "text" or "text: word word", subjects with a star.
Texts parts(const std::string& text) {
  const Tokenizer tokenizer;
  const QueryReader reader{tokenizer, {*parse_iso_date("2021-06-01")}};
  const auto shown = [](const QueryPart& part) { return (part.is_subject ? "*" : "") + part.text; };
  Texts out;
  for (const ClauseParts& each : parts_of(reader.read(text), reader)) {
    out.push_back(shown(each.whole));
    for (const QueryPart& word : each.words)
      out.back() += (&word == &each.words.front() ? ": " : " ") + shown(word);
  }
  return out;
}

}  // namespace

TEST_CASE("the parts of a query are its clauses, and the words of a term with content") {
  CHECK(parts("ごみ袋 値段") == Texts{"*ごみ袋", "*値段"});
  CHECK(parts("公園の遊具が壊れている") == Texts{"*公園の遊具が壊れている: *公園 *遊具 壊れる"});
  CHECK(parts("\"公園の遊具\" 値段") == Texts{"*公園の遊具", "*値段"});
  CHECK(parts("(防災 OR 訓練) 避難所 -公園 年度:2020") == Texts{"*「防災」か「訓練」", "*避難所"});
  CHECK(parts("").empty());
}

TEST_CASE("affixes, numbers, question words and grammar are no parts, and no subjects") {
  CHECK(parts("子どもの医療費 何歳まで")[1] == "何歳まで");
  CHECK(parts("存在しない言葉xyz") == Texts{"*存在しない言葉xyz: *存在 *言葉 *xyz"});
  // An affix is sought with its word.
  for (const std::string& part : parts("保育料の値段はいくらですか"))
    CHECK(part == "*保育料の値段はいくらですか: *保育料 *値段");
}

TEST_CASE("katakana words next to each other are one part, as are two single kanji") {
  CHECK(parts("ブロックチェーンの投票") ==
        Texts{"*ブロックチェーンの投票: *ブロックチェーン *投票"});
}

TEST_CASE("an era is one part with its year") {
  CHECK(parts("令和2年第3回定例会") == Texts{"*令和2年第3回定例会: *令和2年 *第3回 *定例会"});
  CHECK(parts("令和の改元") == Texts{"*令和の改元: *令和 *改元"});
}

TEST_CASE("a part is searched under the fields and exclusions of the query") {
  const Tokenizer tokenizer;
  const QueryReader reader{tokenizer, {*parse_iso_date("2021-06-01")}};
  const Query query = reader.read("防災の訓練 避難所 -公園 会議:総務");
  const std::vector<ClauseParts> found = parts_of(query, reader);
  REQUIRE(found.size() == 2);
  CHECK(query_text(found[1].whole.query) == "避難所 -公園 会議:総務");
  REQUIRE(found[0].words.size() == 2);
  CHECK(query_text(found[0].words[1].query) == "訓練 -公園 会議:総務");
  CHECK(query_text(with_words(query, found[0], {0})) == "防災 避難所 -公園 会議:総務");
}

TEST_CASE("how, when and where something is done is no subject") {
  CHECK(parts("名簿 作り方") == Texts{"*名簿", "作り方"});
  CHECK(parts("図書館の利用方法")[0].find("*図書館") != std::string::npos);
  for (const char* text : {"方法", "手続き", "申し込み", "捨て方", "申請の仕方", "場所"}) {
    CAPTURE(text);
    const Texts found = parts(std::string("ごみ袋 ") + text);
    CHECK(found[0] == "*ごみ袋");
    if (std::string(text) != "申請の仕方") CHECK(found[1] == text);
  }
  CHECK(parts("親方 夕方")[0] == "*親方");
}

TEST_CASE("a number alone is no subject") { CHECK(parts("図書館 8050")[1] == "8050"); }
