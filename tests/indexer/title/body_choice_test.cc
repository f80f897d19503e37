// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/title/body_choice.h"

#include <catch2/catch.hpp>
#include <string>

#include "indexer/parse/parse.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

Meeting read(const std::string& text) { return parse_minutes(text, "doc", role_table()).meeting; }

}  // namespace

TEST_CASE("of all names that a document offers the one with the most evidence is the body") {
  struct Row {
    const char *text, *body;
  };
  const std::string speech = "\n○会長　始めます。\n○委員　はい。\n";
  const auto row = GENERATE(
      Row{"法制審議会\n商法（船荷等関係）部会\n第１回会議　議事録\n\n日時\t令和4年4月27日\n",
          "法制審議会商法（船荷等関係）部会"},
      Row{"法制審議会\n第１９４回会議 議事録\n\n日時\t令和4年2月14日\n", "法制審議会"},
      Row{"令和2年度第3回みどり町子ども会議及び\n次世代育成協議会概要\n日時\t令和3年2月2日\n",
          "みどり町子ども会議及び次世代育成協議会"},
      Row{"令和3年度第12回\nみどり町環境審議会議事録\n日時\t令和3年2月2日\n", "みどり町環境審議会"},
      Row{"第3回議事録要旨\n令和2年第3回東地域審議会 議事要旨\n1 日 時\n令和3年2月3日(水) "
          "18時54分\n",
          "東地域審議会"},
      Row{"令和 ３年 第４回定例会\n　若葉市会　　会議録（第16号）\n　定例会\n日時\t令和3年2月3日\n",
          "若葉市会"},
      Row{"令和3年\n第 4 回\n教育委員会会議録\n若葉市教育委員会\n日時\t令和3年3月24日\n",
          "若葉市教育委員会"},
      Row{"会議録\n会議の名称\t第5回若葉市庁議\n日時\t令和3年3月24日\n", "若葉市庁議"},
      Row{"会議録\n会議の名称\tまちなか応援団\n日時\t令和3年3月24日\n", "まちなか応援団"},
      Row{"令和5年第1回選挙管理委員会開催報告\n令和5年1月12日(木)"
          "に、令和5年第1回青空県選挙管理委員会が開催されました。\n"
          "日時\t令和5年1月12日\n",
          "青空県選挙管理委員会"},
      Row{"青空省\n審議会・研究会\n独立法人評価委員会(第24回)  議事要旨\n日時\t令和3年3月24日\n",
          "独立法人評価委員会"},
      Row{"若葉市選挙管理委員会会議録\n第2回定例委員会\n日時\t令和3年3月24日\n",
          "若葉市選挙管理委員会"},
      Row{"審議結果\n審議会等名称 青空審議会第6回計画部会\n開催日時 令和3年3月24日\n開催場所 "
          "県庁\n",
          "青空審議会計画部会"},
      Row{"会議録\n日時\t令和3年3月24日\n\n○会長　ただいまから第2回若葉市環境審議会を開会します。"
          "\n",
          "若葉市環境審議会"});
  CAPTURE(row.text);
  CHECK(read(row.text + speech).body == row.body);
}

TEST_CASE("lines of a cover page that name the body together are the title") {
  const Meeting meeting = read(
      "法制審議会\n商法（船荷等関係）部会\n第１回会議　議事録\n日時\t令和4年4月27日\n\n○会長　始め"
      "ます。\n");
  CHECK(meeting.title == "法制審議会　商法（船荷等関係）部会　第１回会議　議事録");
  CHECK(meeting.session == 1);
}

TEST_CASE("a path of pages is no part of the title") {
  const Meeting meeting = read(
      "現在地 トップページ > 会議 > 令和3年度 第1回選定委員会概要\n本文\n"
      "令和3年度 第1回選定委員会概要\n1 日時\n令和3年7月3日\n\n○会長　始めます。\n");
  CHECK(meeting.title == "令和3年度 第1回選定委員会概要");
}

TEST_CASE("a kind of meeting is no name of an assembly") {
  const Meeting meeting = read(
      "会議名：令和 4年 9月定例会（第 1日 9月20日）\n日時\t令和4年9月20日\n\n"
      "○議長（山本一郎君）　ただいまから９月定例市議会を開会いたします。\n");
  CHECK(meeting.body == "定例会");
}
