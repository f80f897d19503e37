// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "searchd/view/messages.h"
#include "searchd/view/search.h"
#include "searchd/view/text.h"
#include "tests/support/sample_answer.h"

using namespace gijiroku;
using namespace gijiroku::search;

namespace {

Criteria asked(const std::string& text) {
  Criteria out;
  out.text = text;
  return out;
}

/// An answer as it is where other spellings are searched and hits match in several ways.
Answer spelt() {
  Answer out;
  out.total = 1036;
  out.utterances = 1030;
  out.fits = {1030, 12, 4, 2, 0, 0};
  out.terms = {{"申込", false, {"申し込み", "申込み"}, {}, {"応募"}, {}, 0}};
  out.quoted_text = "\"申込\"";
  return out;
}

}  // namespace

TEST_CASE("a terminal is told how hits match and what was searched besides") {
  Criteria criteria = asked("申込");
  criteria.filters = {{Field::kRole, {"chair"}}};
  CHECK(view_text(criteria, spelt()) ==
        "1,036 件（うち発言 1,030 件）\n絞り込み: 立場 委員長・議長\n"
        "入力どおり 1,030（うち語の一部 12）・表記ゆれ 4・語が離れて一致 2\n"
        "「申込」は 申し込み・申込み でも探しました。\n関連語: 応募\n"
        "入力したとおりだけを探すには: \"申込\"\n");
}

TEST_CASE("a terminal is told how a query was read and which words a pattern matches") {
  Answer answer;
  answer.total = answer.utterances = answer.fits.literal = 20;
  answer.interpretation = "「テレ*」か「防災」を含む記録";
  answer.terms = {{"テレ*", false, {}, {}, {}, {"テレビ", "テレワーク"}, 3}};
  CHECK(view_text(asked("テレ* OR 防災"), answer) ==
        "20 件\n「テレ*」か「防災」を含む記録を探しました。\n入力どおり 20\n"
        "「テレ*」は テレビ・テレワーク ほか 3 語に一致します。\n");
}

TEST_CASE("a terminal is told why an asterisk is no wildcard") {
  Answer answer;
  answer.terms = {{"タ*", false, {}, {}, {}, {}, 0, PatternFault::kTooShort},
                  {"川*", false, {}, {}, {}, {}, 0, PatternFault::kOtherScript}};
  const std::string text = view_text(asked("タ* 川*"), answer);
  CHECK(text.find("「タ*」は短すぎるため、* を省略の記号として使えません。") != std::string::npos);
  CHECK(text.find("「川*」の * は、省略の記号として使えません。") != std::string::npos);
}

TEST_CASE("where nothing is found, a terminal is told what else could be asked") {
  Answer answer;
  Criteria then = asked("ラツコ");
  then.from = then.until = parse_iso_date("2014-03-17");
  answer.advice.no_meeting = "平成26年3月16日";
  answer.advice.dates = {{"平成26年3月17日", {{Field::kBody, {"総務委員会"}}}, then, 1},
                         {"平成26年3月17日", {}, then, 4}};
  answer.advice.unknown_values = {{Field::kLabel, "ぶちょう", {{"部長", asked("ラツコ")}}}};
  answer.advice.corrections = {{"ラツコ", "ラッコ", asked("ラッコ")}};
  answer.advice.relaxations = {{"「ラツコ」", asked("防災"), 1200}};
  answer.advice.fuzzy = Relaxation{"", asked("ラツコ"), 3};
  answer.holdings = {{}, 24, 0, 2015, 2020};
  CHECK(view_text(asked("防災 ラツコ"), answer) ==
        "「防災 ラツコ」に一致する記録はありません。\n"
        "役職「ぶちょう」の記録はありません。記録にあるもの: "
        "部長\n平成26年3月16日の会議録はありません。\n"
        "会議体を総務委員会、開催日を平成26年3月17日に絞り込む（1 件）（会議体:総務委員会 "
        "日付:2014-03-17）\n"
        "開催日を平成26年3月17日に絞り込む（4 件）（日付:2014-03-17）\nもしかして: ラッコ\n"
        "「ラツコ」を外す（1,200 件）\n"
        "1文字違いの語（書き間違い・読み取り間違い）も含める（3 件）（--fuzzy）\n"
        "この検索は2015〜2020年度の会議録 24 回を収録しています。\n");
  answer.holdings.undated = 4;
  CHECK(view_text(asked("防災 ラツコ"), answer)
            .ends_with("この検索は2015〜2020年度の会議録 20 回と、年度の分からない会議録 4 回を"
                       "収録しています。\n"));
  answer.holdings = {};
  CHECK(view_text(asked("防災 ラツコ"), answer).find("収録") == std::string::npos);
  answer.no_searchable_terms = true;
  CHECK(view_text(asked(" "), answer) == "検索できる文字がありません。\n");
}

TEST_CASE("a terminal is told which filters the words of a query may be meant as") {
  Answer answer;
  answer.total = answer.utterances = answer.fits.literal = 20;
  const Filter name{Field::kName, {"髙橋", "高橋"}}, body{Field::kBody, {"総務 委員会"}};
  answer.advice.fields = {{{name}, asked("予算"), 3},
                          {{body}, asked("予算"), 12},
                          {{{Field::kYear, {"2015"}}}, asked("予算"), 1008},
                          {{name, body}, asked("予算"), 2}};
  CHECK(view_text(asked("予算"), answer) ==
        "20 件\n"
        "発言者を髙橋・高橋に絞り込む（3 件）（発言者:髙橋 発言者:高橋）\n"
        "会議体を総務 委員会に絞り込む（12 件）（会議体:\"総務 委員会\"）\n"
        "年度を2015年度（平成27年度）に絞り込む（1,008 件）（年度:2015）\n"
        "発言者を髙橋・高橋、会議体を総務 委員会に絞り込む（2 件）（発言者:髙橋 発言者:高橋 "
        "会議体:\"総務 委員会\"）\n入力どおり 20\n");
}

TEST_CASE("related words are named once, without those that the search has already") {
  Answer answer;
  answer.total = answer.utterances = answer.fits.literal = 2;
  SearchedTerm one, other;
  one.text = "ごみ";
  one.variants = {"ゴミ"};
  one.related = {"分別", "廃棄物", "ゴミ"};
  other.text = "分別";
  other.related = {"ごみ", "廃棄物", "資源"};
  answer.terms = {one, other};
  CHECK(related_words(answer) == std::vector<std::string>{"廃棄物", "資源"});
  const std::string text = view_text(asked("ごみ 分別"), answer);
  CHECK(text.find("関連語: 廃棄物・資源\n") != std::string::npos);
}

TEST_CASE("a search says what can be dropped: a word, a filter, quotation marks") {
  struct Row {
    const char *dropped, *said;
  };
  const auto row = GENERATE(Row{"「混雑」", "「混雑」を外す（77,050 件）"},
                            Row{"結果", "「結果」の条件を外す（77,050 件）"},
                            Row{"残された課題", "「残された課題」の条件を外す（77,050 件）"},
                            Row{"開催日", "「開催日」の条件を外す（77,050 件）"},
                            Row{"引用符", "引用符を外す（77,050 件）"});
  CHECK(relaxation_message({row.dropped, asked("混雑"), 77050}) == row.said);
}

TEST_CASE("a terminal shows hits with their marks") {
  const std::string text = view_text(asked("経費"), sample_answer("経費"));
  CHECK(text.find("\n\n2020-12-14  経費  議案「経費」  経費#1\n  議長 経費  前【経費】経費\n") !=
        std::string::npos);
}
