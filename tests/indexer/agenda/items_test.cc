// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <string>

#include "indexer/agenda/bill_number.h"
#include "indexer/agenda/item_title.h"
#include "indexer/parse/parse.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

const std::string kFront = "若葉市環境審議会会議録\n日時　令和3年6月24日（木）\n場所　市役所\n";

Meeting read(const std::string& text) { return parse_minutes(text, "doc", role_table()).meeting; }

/// "kind title|" of each item; "-|" for a part without one.
std::string items(const Meeting& meeting) {
  std::string out;
  for (const AgendaItem& item : meeting.agenda) {
    out += item.kind == AgendaKind::kNone
               ? "-"
               : std::string(named(item.kind).code) + " " + literal_form(item.title).text;
    out += "|";
  }
  return out;
}

std::string programme(const Meeting& meeting) {
  std::string out;
  for (const AnnouncedItem& item : meeting.programme) {
    out += std::string(named(item.kind).code) + " " + literal_form(item.title).text + "|";
  }
  return out;
}

}  // namespace

TEST_CASE("what a programme lists is expected and is no item") {
  struct Row {
    const char *list, *expected;
  };
  const auto row = GENERATE(
      Row{"議事\n1. 開会\n2. 議題\n(1)緑化計画について\n(2)その他\n3. 閉会\n資料\n",
          "proposal 緑化計画について|other その他|"},
      Row{"5 議題\n1. 緑化計画について\n2. 水質調査について\n6 公開の状況\n公開\n",
          "proposal 緑化計画について|proposal 水質調査について|"},
      Row{"○議題\n〇緑化計画について\n〇その他\n配付資料\n",
          "proposal 緑化計画について|other その他|"},
      Row{"本日の会議に付した事件\n緑化計画について\n請願の審査\n(1)緑地の整備を求める請願\n\n",
          "proposal 緑化計画について|proposal 緑地の整備を求める請願|"},
      Row{"会議に付した事件\n1 議第8号 緑地条例の一部を改正する条例の制定について\n出席委員\n",
          "proposal 議第8号緑地条例の一部を改正する条例の制定について|"},
      Row{"日程第1 会期の決定\n日程第2 報告第1号 専決処分の報告について\n\n",
          "other 会期の決定|report 報告第1号専決処分の報告について|"},
      Row{"4 議題\n(進行：市長)\n(1) 緑化計画について\n配布資料\n・次第\n・委員名簿の一覧\n",
          "proposal 緑化計画について|"},
      Row{"付議された議案　１、緑化計画について\n２、寄附について\n傍聴者　なし\n",
          "proposal 緑化計画について|proposal 寄附について|"},
      Row{"【協議（審議）事項】1）緑化計画について\n2）寄附について\n【傍聴者】なし\n",
          "proposal 緑化計画について|proposal 寄附について|"},
      Row{"８ 議事及び報告　議題１：緑化計画について\n議題２：寄附について\n９ 傍聴者　なし\n",
          "proposal 緑化計画について|proposal 寄附について|"},
      Row{"会議次第及び議題\n(1) 緑化計画について\n(2) 寄附について\n\n",
          "proposal 緑化計画について|proposal 寄附について|"},
      Row{"3 報告事項\n(1) 事務局からの報告について\n(2) 寄附について\n4 傍聴者 なし\n",
          "report 事務局からの報告について|report 寄附について|"});
  CAPTURE(row.list);
  const Meeting meeting =
      read(kFront + row.list + "\n○会長　ただいまから始めます。\n○委員　はい。\n");
  CHECK(programme(meeting) == row.expected);
  CHECK(items(meeting).find('|') == items(meeting).size() - 1);
}

TEST_CASE("headings open items; sections, openings and details do not") {
  struct Row {
    const char *body, *expected;
  };
  const auto row = GENERATE(
      Row{"1 開会\n○会長　始めます。\n2 議事\n(1)緑化計画について\n○課長　説明します。\n3 閉会\n",
          "-|proposal 緑化計画について|"},
      Row{"1 報告事項\n(1) 寄附について\n○課長　報告します。\n2 協議事項\n(1) 組織改正について\n"
          "○部長　説明します。\n",
          "report 寄附について|proposal 組織改正について|"},
      Row{"1.定例会について\n(1)日程について\n確認した。\n(2)議案について\n説明した。\n2."
          "その他\nなし。\n",
          "proposal 定例会について|other その他|"},
      Row{"△日程第1　承認第1号　専決処分の承認について\n○議長　議題とします。\n"
          "△追加日程第2　選挙第2号\n○議長　議題とします。\n△散会\n",
          "proposal 承認第1号専決処分の承認について|proposal 選挙第2号|"},
      Row{"○会長　始めます。\n2\n前回議事録の承認\n○会長　承認を求めます。\n3\n事務報告について\n"
          "○会長　報告します。\n",
          "-|other 前回議事録の承認|report 事務報告について|"});
  CAPTURE(row.body);
  const Meeting meeting = read(kFront + "\n" + row.body);
  std::string got = items(meeting);
  if (got.starts_with("-|") && !std::string(row.expected).starts_with("-|")) got.erase(0, 2);
  CHECK(got == row.expected);
}

TEST_CASE("the label of a section is an item only if something is said below it") {
  const std::string said = "○会長　お願いします。\n○課長　説明します。\n";
  const auto label =
      GENERATE("＜連絡事項＞", "連絡事項", "◎報告事項", "３　報告事項", "《その他》");
  const auto rule = GENERATE("", "　　――――◇――――\n");
  CAPTURE(label, rule);
  const std::string before = kFront + "\n(1)緑化計画について\n" + said + label + "\n" + rule;
  CHECK(read(before + "(2)会議の運営について\n" + said).agenda.size() == 2);
  CHECK(read(before + said).agenda.size() == 2);
}

TEST_CASE("a list above the record opens nothing, also without a label of its own") {
  const std::string said = "○会長　お願いします。\n○課長　説明します。\n";
  const auto list = GENERATE("７　議題及び審議内容\n(1)開会\n(2)緑化計画について\n(3)閉会\n",
                             "議事日程：①開会\n　②緑化計画について\n　③閉会\n",
                             "議事：開会\n　緑化計画について\n　その他\n　閉会\n",
                             "Ⅴ　会議の議題\n(1)開会\n(2)緑化計画について\n(3)閉会\n",
                             "議題\n- 6 -\n(1)開会\n(2)緑化計画について\n(3)閉会\n",
                             "案件\n○開会\n○緑化計画について\n○閉会\n");
  CAPTURE(list);
  CHECK(items(read(kFront + list +
                   "\n\n○会長　ただいまから開会します。\n案件1　緑化計画について\n" + said)) ==
        "-|proposal 緑化計画について|");
}

TEST_CASE("a result, a sentence and the number of a turn open no item") {
  const auto line =
      GENERATE("議題１　了承", "議題２　原案可決", "日程第1、緑化計画についてを議題に供",
               "2　・森会長：次に、「緑化計画について」を議題に");
  CAPTURE(line);
  CHECK(items(read(kFront + "議題　１　緑化計画について\n\n1　・森会長：始めます。\n" + line +
                   "\n2　・林課長：説明します。\n"))
            .find("|proposal") == std::string::npos);
}

TEST_CASE("the next day is an item if it is numbered among the items") {
  const std::string said = "○会長　お願いします。\n○課長　説明します。\n";
  CHECK(items(read(kFront + "\n日程第1　緑化計画について\n" + said +
                   "＜連絡事項＞\n日程第2　次回の開催日程について\n" + said)) ==
        "proposal 緑化計画について|other 次回の開催日程について|");
}

TEST_CASE("a number in brackets, behind a sign or above its title opens the item") {
  const std::string said = "○会長　お願いします。\n○課長　説明します。\n";
  const auto first = GENERATE("議題１\n　駐輪場の整備について", "〖議題１　駐輪場の整備について〗",
                              "▼議題１　駐輪場の整備について", "〔議題１　駐輪場の整備について〕");
  CAPTURE(first);
  CHECK(items(read(kFront + "○会長　開会します。\n" + first + "\n" + said)) ==
        "-|proposal 駐輪場の整備について|");
}

TEST_CASE("専決 and 第N号報告 are reports") {
  CHECK(kind_of_title("専決第３号　予算の補正", AgendaKind::kProposal) == AgendaKind::kReport);
  CHECK(kind_of_title("第８号報告　寄附の受納", AgendaKind::kProposal) == AgendaKind::kReport);
  CHECK(kind_of_title("報告25　寄附の受納", AgendaKind::kProposal) == AgendaKind::kReport);
  CHECK(kind_of_title("第８号議案　寄附の受納", AgendaKind::kProposal) == AgendaKind::kProposal);
}

TEST_CASE("a heading below the list that has it opens the item, also over a secretariat's words") {
  const std::string list = "議題\n（1）緑化計画について\n（2）その他\n";
  const std::string record =
      "議題（1）　緑化計画について\n○事務局　説明します。\n議題（2）　その他\n○会長　終わります。"
      "\n";
  const std::string expected = "proposal 緑化計画について|other その他|";
  CHECK(items(read(kFront + list + record)) == expected);
  CHECK(items(read(kFront + list + "議事\n" + record)) == "-|" + expected);
}

TEST_CASE("a section or a bill number tells that an item is a report") {
  const std::string said = "○会長　お願いします。\n○課長　説明します。\n";
  CHECK(items(read(kFront + "○会長　開会します。\n議題１　報第3号　事業の実績について\n" + said +
                   "議題２　緑化計画について\n" + said)) ==
        "-|report 報第3号事業の実績について|proposal 緑化計画について|");
  CHECK(items(read(kFront + "○会長　開会します。\n審議事項\n議題１　緑化計画について\n" + said +
                   "報告事項\n議題２　事業の実績について\n" + said)) ==
        "-|proposal 緑化計画について|report 事業の実績について|");
}

TEST_CASE("numbered titles that each precede a turn are items, without any programme") {
  const std::string said = "会長　お願いします。\n課長　説明します。\n";
  CHECK(items(read(kFront +
                   "会長　ただいまから開会します。\n課長　報告します。\n(1)緑化計画について\n" +
                   said + "(2)水質調査について\n" + said)) ==
        "-|proposal 緑化計画について|proposal 水質調査について|");
  CHECK(items(read(kFront +
                   "会長　ただいまから開会します。\n課長　柱は二つです。\n(1)緑化計画について\n"
                   "(2)水質調査について\n" +
                   said)) == "-|");
}

TEST_CASE("numbers of items go on over sections") {
  const std::string said = "○会長　お願いします。\n○課長　説明します。\n";
  CHECK(items(read(kFront + "○会長　開会します。\n＜審議事項＞\n(1)緑化計画について\n" + said +
                   "＜報告事項＞\n(2)水質調査について\n" + said)) ==
        "-|proposal 緑化計画について|report 水質調査について|");
}

TEST_CASE("a turn with a number before it is no heading") {
  CHECK(items(read(kFront +
                   "\n議題１　緑化計画について\n1　－〔会長　若竹一郎〕\n　お願いします。\n"
                   "2　－〔課長　青木二子〕\n　説明します。\n"
                   "3　－〔会長　若竹一郎〕\n　終わります。\n")) == "proposal 緑化計画について|");
}

TEST_CASE("a page's number over the running title or a remark opens no item") {
  const auto title = GENERATE("若葉市環境審議会会議録", "〔賛成者挙手〕");
  CAPTURE(title);
  CHECK(items(read(kFront + "\n(1)緑化計画について\n○会長　始めます。\n○委員　はい。\n2\n" + title +
                   "\n○会長　終わります。\n")) == "proposal 緑化計画について|");
}

TEST_CASE("materials below the end open no item, whatever the brackets of their heading") {
  const auto heading = GENERATE("（添付資料）", "《配付資料一覧》", "【当日配布資料】");
  CAPTURE(heading);
  const Meeting meeting = read(kFront + "\n(1)緑化計画について\n○会長　終わります。\n\n" + heading +
                               "\n１　緑化計画（案）\n");
  CHECK(items(meeting) == "proposal 緑化計画について|");
  CHECK(meeting.materials.size() == 2);
}

TEST_CASE("a chair takes items up by number, bill or title") {
  struct Row {
    const char *list, *said, *expected;
  };
  const auto row = GENERATE(
      Row{"議題\n(1)緑化計画について\n(2)水質調査の結果について\n",
          "○会長　議題1について、事務局の説明をお願いします。\n○課長　はい。\n"
          "○会長　次に、水質調査の結果について、報告を願います。\n○課長　はい。\n",
          "-|proposal 緑化計画について|report 水質調査の結果について|"},
      Row{"",
          "○会長　議案第20号 委員の委嘱について、説明をお願いします。\n○課長　はい。\n"
          "○会長　続きまして、議案第21号 "
          "規則の一部改正について、説明をお願いします。\n○課長　はい。\n",
          "-|proposal 議案第20号委員の委嘱について|proposal 議案第21号規則の一部改正について|"},
      Row{"", "○議長　日程第1、一般質問を行います。\n○佐藤議員　質問します。\n",
          "-|other 一般質問|"},
      Row{"",
          "○会長　次に、緑化計画についてを議題といたします。\n○課長　はい。\n"
          "○会長　議題2「水質調査の結果について」を議題とします。\n○課長　はい。\n"
          "○会長　次の議題に移ります。議題3の会議の運営についてです。御説明願います。\n"
          "○課長　はい。\n○会長　この件についてを議題とします。\n○課長　はい。\n",
          "-|proposal 緑化計画について|proposal 水質調査の結果について|"
          "proposal 会議の運営について|"},
      Row{"",
          "○会長　続いて、議題1「水質調査の結果について」について、課長より説明願います。\n○課長　"
          "はい。\n"
          "○会長　議題2、今後のスケジュールについて、課長より説明願います。\n○課長　はい。\n",
          "-|proposal 水質調査の結果について|other 今後のスケジュールについて|"},
      Row{"",
          "○会長　「次に、緑化計画についてを議題とします。」\n○課長　「はい。」\n"
          "○会長　それでは、水質調査の結果について、課長から説明をお願いします。\n○課長　はい。\n",
          "-|proposal 緑化計画について|proposal 水質調査の結果について|"},
      Row{"議題\n(1)緑化計画について\n(2)水質調査の結果\n",
          "○会長　日程に従い、緑化計画について審議願います。\n○課長　はい。\n"
          "○会長　水質調査の結果についてですが、課長から御説明をいただけますでしょうか。\n"
          "○課長　はい。\n",
          "-|proposal 緑化計画について|proposal 水質調査の結果|"},
      Row{"",
          "○会長　続いて、議題1「水質調査の結果」でございます。説明をお願いします。\n"
          "○課長　はい。\n○会長　では、緑化計画の改定を議題とします。\n○課長　はい。\n",
          "-|proposal 水質調査の結果|proposal 緑化計画の改定|"},
      Row{"議題\n(1)緑化計画について\n(2)水質調査について\n",
          "○会長　次の議題に移ります。議題2の水質調査についてです。\n○課長　はい。\n",
          "-|proposal 水質調査について|"},
      Row{"議題\n(1)緑化計画について\n(2)水質調査の結果について\n",
          "○会長　先ほどの緑化計画については終わりました。\n○委員　議題1の説明をお願いします。\n",
          "-|"});
  CAPTURE(row.said);
  CHECK(items(read(kFront + row.list + "\n○会長　ただいまから開会します。\n○委員　はい。\n" +
                   row.said)) == row.expected);
}

TEST_CASE("what is said about the next meeting and the last minutes is nothing to decide") {
  const auto title =
      GENERATE("次回の開催日程について", "次回会議の予定", "今後のスケジュールについて", "事務連絡",
               "前回会議録の確認について", "委員の自己紹介");
  CAPTURE(title);
  CHECK(kind_of_title(title, AgendaKind::kProposal) == AgendaKind::kOther);
  CHECK(kind_of_title("次期計画の策定について", AgendaKind::kReport) == AgendaKind::kReport);
}

TEST_CASE("titles are compared without numbers, quotation marks and endings") {
  CHECK(names_same("(1)緑化計画の改定について", "「緑化計画の改定」"));
  CHECK(names_same("議案第3号 緑地条例の制定について", "緑地条例の制定"));
  CHECK_FALSE(names_same("緑化計画の改定について", "水質調査の結果について"));
  CHECK(class_of_title("2 協議事項（進行：会長）") == TitleClass::kSection);
  CHECK(class_of_title("会長あいさつ") == TitleClass::kOpening);
  CHECK(class_of_title("審議結果の報告について") == TitleClass::kItem);
}

TEST_CASE("a list of bills may leave the kind out") {
  using Bills = std::vector<std::string>;
  CHECK(bills_in("議案第1号及び第2号の2件") == Bills{"議案第1号", "議案第2号"});
  CHECK(bills_in("報告第3号から第5号まで") == Bills{"報告第3号", "報告第4号", "報告第5号"});
  CHECK(bills_in("議案第1号の第2号様式") == Bills{"議案第1号"});
  CHECK(bills_in("陳情一八第一二号は不採択") == Bills{"陳情第12号"});
  CHECK(bills_in("請願5第3号は採択") == Bills{"請願第3号"});
}

TEST_CASE("numbers from 開会 to 閉会 divide the speeches between them") {
  const Meeting meeting = read(kFront +
                               "1 開会\n＜事務局＞\n定刻となりました。始めます。\n"
                               "2 緑化計画の見直しについて\n（1）市民課案件（緑第2号）\n"
                               "＜会長＞\n説明をお願いします。\n＜事務局＞\n資料1をご覧ください。\n"
                               "3 水質調査について\n＜会長＞\n続いて調査です。\n4 その他\n"
                               "＜会長＞\nほかにありますか。\n5 閉会\n");
  CHECK(items(meeting) ==
        "-|proposal 緑化計画の見直しについて|proposal 水質調査について|other その他|");
}

TEST_CASE("a title between strokes over a turn opens an item, a direction does not") {
  const Meeting meeting = read(kFront +
                               "\n事務局：お集まりいただきありがとうございます。\n――会長の選出――\n"
                               "事務局：推薦はありますか。\n浜委員：森委員を推薦します。\n"
                               "――緑化計画について――\n会長：説明をお願いします。\n"
                               "―資料1により説明―\n会長：質問はありますか。\n");
  CHECK(items(meeting) == "-|proposal 会長の選出|proposal 緑化計画について|");
}
