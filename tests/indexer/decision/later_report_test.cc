// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decision/later_report.h"

#include <catch2/catch.hpp>

#include "indexer/decision/follow_up_time.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

Node said(const std::string& text, Role role = Role::kExecutive) {
  Node out;
  out.kind = NodeKind::kUtterance;
  out.role = role;
  out.text = text;
  return out;
}

}  // namespace

TEST_CASE("a sentence that answers an earlier meeting is a report") {
  const auto text = GENERATE("前回お尋ねのありました件数ですが、三百件です。",
                             "先日の委員会でご質問をいただいた街灯の数についてお答えします。",
                             "6月の委員会で青葉委員から御指摘のありました標識は取り替えました。",
                             "宿題となっておりました比較表をお配りしました。",
                             "前回の会議で持ち帰りとした案を修正しております。",
                             "過日、資料要求のございました決算の内訳です。",
                             "お約束しておりました工程表ができました。",
                             "第3回の会議で後日回答するとしておりました件を報告します。");
  CAPTURE(text);
  CHECK(later_reports_in(said(text)).size() == 1);
}

TEST_CASE("other sentences report on nothing earlier") {
  const auto text = GENERATE(
      "ただいまお尋ねの件数ですが、三百件です。", "前回の会議録を配付しております。",
      "先ほどご質問をいただいた街灯の数です。", "以前から課題となっております。",
      "前回お尋ねしましたが、件数はいくつですか。",
      "先般申しましたが、今ご質問をいただいた点です。", "先日のご質問にお答えしたとおりです。");
  CAPTURE(text);
  CHECK(later_reports_in(said(text)).empty());
}

TEST_CASE("members report on nothing") {
  CHECK(later_reports_in(said("前回お尋ねした件です。", Role::kMember)).empty());
  CHECK(later_reports_in(said("前回お尋ねの件です。", Role::kSecretariat)).size() == 1);
}

TEST_CASE("a promise says when it is due") {
  struct Row {
    const char *form, *due;
  };
  const auto row =
      GENERATE(Row{"一覧は次回の委員会で提出いたします", "次回"}, Row{"来週お持ちします", "来週"},
               Row{"年度内に報告いたします", "年度内"}, Row{"12月議会で報告します", "12月議会"},
               Row{"二週間以内に回答します", "二週間以内"}, Row{"3月上旬にお示しします", "3月上旬"},
               Row{"後日、次回の会議でお配りします", "次回"}, Row{"後日お配りします", "後日"},
               Row{"まとまり次第お知らせします", "まとまり次第"}, Row{"お配りします", ""},
               Row{"毎月の議会だよりに載せます", ""});
  CAPTURE(row.form);
  CHECK(due_in(row.form) == row.due);
}

TEST_CASE("a report that puts the matter off again is a promise too") {
  CHECK(reports_on_earlier("前回お尋ねの件数は三百件です"));
  CHECK(reports_on_earlier("後日回答とさせていただきました箇所数について回答させていただきます"));
  CHECK_FALSE(reports_on_earlier("前回お尋ねの件数は次回お示しします"));
}
