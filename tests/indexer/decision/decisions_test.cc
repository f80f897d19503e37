// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decision/decisions.h"

#include <catch2/catch.hpp>

#include "indexer/agenda/bill_number.h"
#include "indexer/decision/proposer.h"
#include "indexer/parse/parse.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

Meeting parsed(const std::string& body) {
  return parse_minutes("会議名\t第3回若葉市環境審議会\n議題\t(1) 計画について\n\n" + body, "doc",
                       role_table())
      .meeting;
}

std::string sentence_of(const Meeting& meeting, const Evidence& evidence) {
  const std::string& text = meeting.agenda[evidence.item].nodes[evidence.node].text;
  return text.substr(evidence.text.begin, evidence.text.end - evidence.text.begin);
}

const AgendaItem& last(const Meeting& meeting) { return meeting.agenda.back(); }

}  // namespace

TEST_CASE("the chair's sentence tells the outcome, and is its evidence") {
  struct Row {
    const char* said;
    Outcome outcome;
  };
  const auto row = GENERATE(
      Row{"会長　よって、本案は原案のとおり可決されました。", Outcome::kPassed},
      Row{"会長　修正案のとおり可決いたしました。", Outcome::kAmended},
      Row{"会長　賛成少数です。よって本案は否決されました。", Outcome::kRejected},
      Row{"会長　本件は承認することに決定いたしました。", Outcome::kApproved},
      Row{"会長　それでは、了承といたします。", Outcome::kAcknowledged},
      Row{"会長　そのように決定いたします。", Outcome::kDecided},
      Row{"会長　本請願は採択と決しました。", Outcome::kAdopted},
      Row{"会長　本陳情は不採択とすることに決定しました。", Outcome::kNotAdopted},
      Row{"会長　継続審査とすることに決定いたしました。", Outcome::kContinued},
      Row{"会長　撤回を許可することに決定しました。", Outcome::kWithdrawn},
      Row{"会長　本決算は認定することに決定しました。", Outcome::kApproved},
      Row{"会長　本案は同意することに決定いたしました。", Outcome::kApproved},
      Row{"会長　それでは、御承認いただきました。", Outcome::kApproved},
      Row{"会長　さよう取り扱わせていただきます。", Outcome::kDecided},
      Row{"会長　本件は、継続して審議します。", Outcome::kContinued},
      Row{"会長　不採択すべきものと決しました。", Outcome::kNotAdopted},
      Row{"会長　それでは、お認めいただいたということで進めます。", Outcome::kApproved},
      Row{"会長　この件は、次の会議に持ち越しといたします。", Outcome::kContinued},
      Row{"会長　本案件は取下げとさせていただきます。", Outcome::kWithdrawn},
      Row{"会長　原案のとおりといたします。", Outcome::kDecided},
      Row{"会長　御了承いただけたものとして取り扱います。", Outcome::kAcknowledged},
      Row{"会長　本件は聞きおくことといたします。", Outcome::kAcknowledged},
      Row{"会長　再検討の上、改めて審議することといたします。", Outcome::kContinued},
      Row{"会長　では、認めることとします。", Outcome::kApproved},
      Row{"採決結果：否決（賛成2名、反対5名）", Outcome::kRejected},
      Row{"【決定】案のとおり決定", Outcome::kDecided},
      Row{"会長　傍聴を認めることとします。", Outcome::kUnknown},
      Row{"会長　先ほどの発言は取り下げます。", Outcome::kUnknown},
      Row{"→ 了承", Outcome::kAcknowledged},
      Row{"会長　6日間休会することに決定しました。", Outcome::kUnknown},
      Row{"会長　説明を省略することに決定しました。", Outcome::kUnknown},
      Row{"会長　可決された場合は、4月から始まります。", Outcome::kUnknown},
      Row{"会長　前回の議題は可決されました。", Outcome::kUnknown},
      Row{"会長　承認してよろしいですか。", Outcome::kUnknown},
      Row{"会長　採択とすることに賛成の方は挙手願います。", Outcome::kUnknown},
      Row{"会長　発言の取り消しを許可することに決定いたしました。", Outcome::kUnknown},
      Row{"会長　連合会では予算が議題とされ、承認されました。", Outcome::kUnknown},
      Row{"会長　決算特別委員は名簿のとおり選任することに決定しました。", Outcome::kUnknown},
      Row{"委員　可決されました。", Outcome::kUnknown},
      Row{"会長　よって、陳情第12号は不採択と決定いたしました。", Outcome::kUnknown},
      Row{"会長　はい、了解いたしました。", Outcome::kUnknown},
      Row{"会長　課長は欠席の旨の申し出がありました。ご了承願います。", Outcome::kUnknown},
      Row{"会長　計画の進め方は以上のとおりです。ご了承願います。", Outcome::kAcknowledged},
      Row{"会長　本案は可決されました。次の案は否決されました。", Outcome::kUnknown});
  CAPTURE(row.said);
  const Meeting meeting = parsed(
      "議題 (1) 計画について\n会長　説明を求めます。\n事務局　資料1をご覧"
      "ください。\n委員　賛成です。\n" +
      std::string(row.said) + "\n");
  CHECK(last(meeting).outcome == row.outcome);
  REQUIRE(last(meeting).decided.has_value() == (row.outcome != Outcome::kUnknown));
  if (last(meeting).decided)
    CHECK(std::string(row.said).find(sentence_of(meeting, *last(meeting).decided)) !=
          std::string::npos);
}

TEST_CASE("a question decides where the answer is 異議なし") {
  const std::string asked =
      "議題 (1) "
      "計画について\n事務局　資料1をご覧ください。\n会長　承認することでよろしいですか。\n";
  CHECK(last(parsed(asked + "委員　異議なし。\n会長　ありがとうございます。\n")).outcome ==
        Outcome::kApproved);
  CHECK(last(parsed(asked + "（異議なしの声）\n会長　ありがとうございます。\n")).outcome ==
        Outcome::kApproved);
  CHECK(last(parsed(asked + "委員　異議あり。\n会長　ほかにありますか。\n")).outcome ==
        Outcome::kUnknown);
}

TEST_CASE("consent to a recess decides no item") {
  const std::string yes = "ご異議ありませんか。\n〔「異議なし」と呼ぶ者あり〕\n";
  const std::string so = "会長　ご異議なしと認め、さよう決定いたします。\n";
  CHECK(last(parsed("会長　明日まで休会といたしますが、" + yes + so)).outcome == Outcome::kUnknown);
  CHECK(last(parsed("会長　原案のとおりとしますが、" + yes + so)).outcome == Outcome::kDecided);
}

TEST_CASE("a line below 結果 ends the speech above it and decides the item") {
  const auto line =
      GENERATE("【結果】原案のとおり承認された。", "（結果）承認", "結果　全会一致で承認",
               "結果：案のとおり承認する。", "〔審議結果〕報告のとおり承認された。",
               "＜結論＞案のとおり承認された。", "→ 案のとおり承認する。");
  CAPTURE(line);
  const Meeting meeting =
      parsed("議題 (1) 計画について\n事務局　資料1をご覧ください。\n委員　表現を改めたい。\n" +
             std::string(line) + "\n");
  CHECK(last(meeting).outcome == Outcome::kApproved);
  const Node& result = last(meeting).nodes.back();
  CHECK(result.kind == NodeKind::kNote);
  CHECK(result.text == line);
}

TEST_CASE("who puts the items before the meeting presides, although the staff opened it") {
  const Meeting meeting = parsed(
      "事務局　ただいまから教育委員会を開会します。\n教育長　次の議題に移ります。\n"
      "議題 (1) 計画について\n教育長　事務局から説明をお願いします。\n事務局　説明しました。\n"
      "教育長　異議なしと認め、本件は承認することに決定しました。\n");
  CHECK(last(meeting).outcome == Outcome::kApproved);
}

TEST_CASE("a sentence that names bills decides the items of those") {
  const Meeting meeting = parsed(
      "議案第1号 条例の改正について\n議長　説明を求めます。\n部長　ご説明いたします。\n"
      "議案第2号 予算について\n議長　説明を求めます。\n部長　ご説明いたします。\n"
      "議長　よって、議案第1号は可決されました。\n議長　よって、議案第2号は否決されました。\n");
  REQUIRE(meeting.agenda.size() >= 2);
  const AgendaItem& first = meeting.agenda[meeting.agenda.size() - 2];
  CHECK(first.bills == std::vector<std::string>{"議案第1号"});
  CHECK(first.outcome == Outcome::kPassed);
  CHECK(last(meeting).outcome == Outcome::kRejected);
}

TEST_CASE("promises and requests are left open, with who asked whom") {
  const Meeting meeting = parsed(
      "議題 (1) 計画について\n事務局　資料1をご覧ください。\n"
      "委員　対象の一覧をいただきたいです。\n事務局　まとめて後日報告します。\n"
      "委員　前回もそのように報告してほしいと言いました。\n");
  REQUIRE(last(meeting).follow_ups.size() == 2);
  const FollowUp &request = last(meeting).follow_ups[0], &promise = last(meeting).follow_ups[1];
  CHECK(request.kind == FollowUpKind::kDocument);
  CHECK(request.by == "委員");
  CHECK(request.to == "事務局");
  CHECK(promise.kind == FollowUpKind::kPromise);
  CHECK(promise.by == "事務局");
  CHECK(promise.to == "委員");
  CHECK(sentence_of(meeting, promise.evidence) == "まとめて後日報告します。");
}

TEST_CASE("what nobody asked for is a policy, and what is quoted is no promise") {
  CHECK(last(parsed("議題 (1) 方針について\n区長　様々な施策を検討してまいります。\n"
                    "会長　以上です。\n"))
            .follow_ups.empty());
  CHECK(last(parsed("議題 (1) 方針について\n委員　いかがですか。\n"
                    "区長　施策を検討してまいります。\n"))
            .follow_ups.empty());
  CHECK(last(parsed("議題 (1) 方針について\n委員　時刻表を見直してください。\n"
                    "区長　ご意見を踏まえて検討します。\n"))
            .follow_ups.size() == 2);
  CHECK(last(parsed("議題 (1) 方針について\n委員　先ほど「検討します」と。\n事務局　はい。\n"))
            .follow_ups.empty());
}

TEST_CASE("a chair who confirms promises nothing") {
  const Meeting meeting = parsed(
      "議題 (1) 方針について\n会長　採決の前に、各会派の態度を確認いたします。\n"
      "委員　人数を伺います。\n事務局　担当に確認いたします。\n");
  REQUIRE(last(meeting).follow_ups.size() == 1);
  CHECK(last(meeting).follow_ups[0].by == "事務局");
}

TEST_CASE("bills are read in either order, and ranges are counted out") {
  using Bills = std::vector<std::string>;
  CHECK(bills_in("日程第3議案第53号条例の改正について") == Bills{"議案第53号"});
  CHECK(bills_in("第15号議案 規則の改正") == Bills{"第15号議案"});
  CHECK(bills_in("議第9号から議第11号まで") == Bills{"議第9号", "議第10号", "議第11号"});
  CHECK(bills_in("会議第1号室、報告書第2号様式").empty());
}

TEST_CASE("who brought an item in, or moved it, is told where the text says") {
  AgendaItem item;
  Node note;
  note.text = "提出者：青葉太郎議員、若竹花子議員";
  item.nodes = {note};
  CHECK(proposer_in(item, forms_of(item)) == "青葉太郎議員");
  item.nodes[0].text = "ただいま、青葉太郎議員から、休憩の動議が提出されました。";
  CHECK(proposer_in(item, forms_of(item)) == "青葉太郎議員");
  item.nodes[0].text = "提出者の説明を求めます。";
  CHECK(proposer_in(item, forms_of(item)).empty());
}
