// SPDX-License-Identifier: GPL-3.0-or-later
// Items that a chair calls beside headings and lists that name them a little differently.
#include <catch2/catch.hpp>
#include <string>

#include "indexer/agenda/item_title.h"
#include "indexer/agenda/programme.h"
#include "indexer/parse/parse.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

const std::string kFront = "若葉市農業委員会総会会議録\n日時　令和3年6月24日（木）\n場所　市役所\n";

/// "title: outcome|" of each item; "-|" for a part without one.
std::string items(const std::string& text) {
  std::string out;
  for (const AgendaItem& item : parse_minutes(text, "doc", role_table()).meeting.agenda) {
    out += item.title.empty() ? "-" : literal_form(item.title).text;
    if (item.outcome != Outcome::kUnknown) out += ": " + std::string(named(item.outcome).code);
    out += "|";
  }
  return out;
}

}  // namespace

TEST_CASE("titles that differ in a number name different items") {
  CHECK_FALSE(names_same("農地法第3条の規定による許可申請について",
                         "農地法第4条の規定による許可申請について"));
  CHECK(names_same("令和3年度一般会計補正予算（第2号）について",
                   "令和3年度一般会計補正予算について"));
  CHECK(items(kFront + "議案\n第12号議案　農地法第3条の規定による許可申請について\n"
                       "第13号議案　農地法第5条の規定による許可申請について\n\n"
                       "○議長　開会します。\n○議長　第12号議案を議題とします。\n○係長　4件です。\n"
                       "○議長　第12号議案は許可することに決定します。\n"
                       "○議長　第13号議案を議題とします。\n○係長　1件です。\n"
                       "○議長　第13号議案は許可相当と決定いたします。\n") ==
        "-|農地法第3条の規定による許可申請について: approved|"
        "農地法第5条の規定による許可申請について: approved|");
}

TEST_CASE("a day called below its heading is that item, whatever the list calls it") {
  CHECK(items(kFront +
              "議事日程\n第1　議事録署名委員の決定について\n第2　会期の決定について\n\n"
              "議長　開会します。\n日程第1　議事録署名委員の選任について\n"
              "議長　日程第1　議事録署名委員の決定についてですが、2番委員にお願いします。\n"
              "日程第2　会期の決定について\n議長　会期は1日と決定いたします。\n") ==
        "-|議事録署名委員の選任について|会期の決定について: decided|");
}

TEST_CASE("a numbered place and what it is about call the item") {
  CHECK(items(kFront +
              "議題\n(1)農地利用の計画について\n(2)その他\n\n"
              "○会長　開会します。\n○会長　議題(1)農地利用の計画について、説明をお願いします。\n"
              "○課長　はい。\n"
              "○会長　続きまして、議題(2)その他でございますが、何かございますか。\n"
              "○課長　特にありません。\n") == "-|農地利用の計画について|その他|");
}

TEST_CASE("the introduction of an office does not end a list") {
  CHECK(items(kFront + "会議次第\n1.開会\n2.事務局職員紹介\n3.委員番号の決定について\n4.議題\n"
                       "報告第1号　協議会の規約について\n\n開会（午後2時）\n"
                       "議長（木下会長）\n報告第1号を議題といたします。\n委員\n質問です。\n") ==
        "-|報告第1号協議会の規約について|");
}

TEST_CASE("what stands elsewhere is no item, and items of items are no part of a title") {
  const auto programme = [](const std::string& list) {
    std::string out;
    const std::string text = kFront + list + "\n○会長　開会します。\n○委員　はい。\n";
    for (const AnnouncedItem& item : parse_minutes(text, "doc", role_table()).meeting.programme)
      out += literal_form(item.title).text + "|";
    return out;
  };
  CHECK(programme("議題　別紙のとおり\n").empty());
  const auto numbered = read_programme("1　農地の利用について\n（1）貸付の計画について\n2　その他");
  REQUIRE(numbered.items.size() == 2);
  CHECK(numbered.items[0].title == "農地の利用について");
  CHECK(programme("町長提出議案の題目\n\n議案第4号　町道の認定について\n\n（北口線）\n\n"
                  "議案第5号　町税条例の一部を改正する条例について\n") ==
        "町道の認定について|町税条例の一部を改正する条例について|");
}

TEST_CASE("a bill is called and decided by the end of its name") {
  CHECK(items("若葉市議会臨時会会議録\n日時　令和3年6月24日（木）\n場所　議場\n\n"
              "○議長　開会します。\n△市長提出議案第4号　監査委員の選任について\n"
              "○議長　市長提出議案第4号を議題とします。\n○市長　提案します。\n"
              "○議長　議案第4号は同意することに決しました。\n") ==
        "-|監査委員の選任について: approved|");
}

TEST_CASE("items called together are one item with the first title") {
  CHECK(
      items(kFront +
            "\n○委員長　開会します。議題に入ります。\n"
            "○委員長　それでは、議題１、農地集積計画の変更について及び議題２、利用状況調査の結果に"
            "ついて、局長の説明を求めます。\n○局長　資料をご覧ください。\n") ==
      "-|農地集積計画の変更について|");
}

TEST_CASE("before anybody presides, the secretariat calls the items of the programme") {
  CHECK(items(kFront +
              "次第　１開会　２会長の選出　３議事（1）農地利用の計画について（2）その他\n\n"
              "（事務局）本日は改選後初めての会議です。\n"
              "（事務局）次第２、会長の選出についてです。互選となっております。\n"
              "（青山委員）浜田委員を推薦します。\n"
              "（会長）それでは、議事（1）農地利用の計画について、事務局から説明をお願いします。\n"
              "（事務局）説明します。\n（会長）議事（2）、その他について何かありますか。\n"
              "（事務局）次回は秋に開きます。\n") == "-|会長の選出|農地利用の計画について|その他|");
}

TEST_CASE("the label of a part below a numbered title begins the record of the item") {
  CHECK(items("第8回庁議\n開催日：令和5年11月20日\n場所：庁議室\n\n■付議事項\n"
              "1. 環境基本計画（案）について　【環境部】\n＜説明＞\n環境部長から資料に基づき説明\n"
              "＜結果＞\n原案のとおり決定\n2. 使用料の見直しについて　【財政部】\n＜説明＞\n"
              "財政部長から説明\n＜結果＞\n継続審議\n") ==
        "-|環境基本計画(案)について【環境部】: decided|使用料の見直しについて"
        "【財政部】: continued|");
}

TEST_CASE("a bill on a numbered line of its own opens an item between speeches") {
  CHECK(items(kFront + "【議事】\n報告第１号　事業報告について\n委員長　報告をお願いします。\n"
                       "事務局　資料のとおりです。\n第3　議案第1号　運行計画の変更について\n"
                       "委員長　議案に移ります。\n事務局　説明します。\n"
                       "委員長　許可相当と決定し、知事に送付いたします。\n") ==
        "-|事業報告について|議案第1号運行計画の変更について: approved|");
}

TEST_CASE("a topic on which the meeting is consulted ends before the words of the question") {
  CHECK(items(kFront +
              "\n○議長　開会します。日程第1　会期についてお諮りいたします。本日1日とします。\n"
              "○委員　はい。\n○議長　異議なしと認め、会期は1日と決定します。\n") ==
        "会期について: decided|");
}

TEST_CASE("a chair introduces an item and gives somebody the floor") {
  struct Row {
    const char *said, *title;
  };
  const auto row = GENERATE(
      Row{"次は、緑化計画の変更であります。課長、御説明願います。", "緑化計画の変更"},
      Row{"緑化計画の変更を審査いたします。課長の説明を求めます。", "緑化計画の変更"},
      Row{"本日の議題は、緑化計画の変更です。課長、説明してください。", "緑化計画の変更"},
      Row{"では、緑化計画の変更ということで、課長から説明をいただきます。", "緑化計画の変更"},
      Row{"緑化計画の変更の件について、課長の説明を求めます。", "緑化計画の変更の件について"},
      Row{"日程に従い、緑化計画の変更について審議願います。", "緑化計画の変更について"},
      Row{"お手元の次第に従いまして、議題2、会長の選任につきまして、課長から報告をいただきます。",
          "会長の選任"},
      Row{"議題2に入ります。緑化計画の変更について。課長より説明をお願いします。",
          "緑化計画の変更について"},
      Row{"議題2の今後の予定につきまして、課長、説明をお願いいたします。", "今後の予定"},
      Row{"続いて、「次回の開催について」の件を付議いたします。", "次回の開催について"});
  CAPTURE(row.said);
  CHECK(items(kFront + "\n○会長　開会します。\n○課長　はい。\n○会長　" + row.said +
              "\n○課長　説明します。\n") == "-|" + std::string(row.title) + "|");
}

TEST_CASE("words that take nothing up open no item") {
  const auto* const said = GENERATE("では、次の議題に移ります。課長、説明をお願いします。",
                                    "次は、この件についてであります。課長、説明をお願いします。",
                                    "次回会議の日程については、後ほどお願いします。",
                                    "では、次回もよろしくお願いします。",
                                    "ただいまの質問です。課長、説明をお願いします。");
  CAPTURE(said);
  CHECK(items(kFront + "\n○会長　開会します。\n○課長　はい。\n○会長　" + said +
              "\n○課長　説明します。\n") == "-|");
}
