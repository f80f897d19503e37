// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/agenda/record_items.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "core/text.h"
#include "indexer/decision/decisions.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

const std::string kRule = "\n────────────────────\n";

struct Record {
  Role role;
  std::string text;
  Openness disclosure = Openness::kUnstated;
};

Meeting meeting_of(const std::vector<Record>& records) {
  Meeting meeting;
  meeting.agenda.emplace_back();
  for (const Record& each : records) {
    Node node;
    node.kind = NodeKind::kUtterance;
    node.role = each.role;
    node.label = each.role == Role::kChair ? "委員長" : "課長";
    node.text = each.text;
    node.disclosure = each.disclosure;
    node.seq = static_cast<int>(meeting.agenda[0].nodes.size()) + 1;
    meeting.agenda[0].nodes.push_back(node);
  }
  return meeting;
}

/// "kind title:seq,seq|" of each item.
std::string items(const Meeting& meeting) {
  std::string out;
  for (const AgendaItem& item : meeting.agenda) {
    out += std::string(named(item.kind).code) + " " + literal_form(item.title).text + ":";
    for (const Node& node : item.nodes)
      out += (out.back() == ':' ? "" : ",") + std::to_string(node.seq);
    out += "|";
  }
  return out;
}

std::string read(const std::vector<Record>& records) {
  Meeting meeting = meeting_of(records);
  read_record_items(meeting);
  return items(meeting);
}

constexpr Role kChair = Role::kChair, kStaff = Role::kExecutive;

}  // namespace

TEST_CASE("headings within the chair's records name the items that the chair takes up") {
  CHECK(read({{kChair, "委員会を開きます。" + kRule + "1 報告事項\n(1) 緑道の改修について"},
              {kChair, "予定表1、報告事項の(1)、緑道の改修についてを議題に供します。"},
              {kStaff, "資料をご覧ください。"},
              {kChair, "以上で、本件を終わります。" + kRule + "(2) 図書館の休館について"},
              {kChair, "次に、(2)図書館の休館についてを議題に供します。説明願います。"},
              {kStaff, "ご報告します。"}}) ==
        "none :1|report 緑道の改修について:2,3,4|report 図書館の休館について:5,6|");
  CHECK(read({{kChair, "日程第1、昨日に引き続き" + kRule + "一般質問" + kRule + "を行います。"},
              {kStaff, "お答えします。"},
              {kChair, "追加日程第1から追加日程第2までの2件を一括議題に供します。" + kRule +
                           "追加日程第1\n第7号議案 緑地条例\n追加日程第2\n第8号議案 公園条例" +
                           kRule},
              {kStaff, "ご説明します。"}}) == "other 一般質問:1,2|proposal 第7号議案緑地条例:3,4|");
}

TEST_CASE("an item that is taken up with others has their bills") {
  Meeting meeting =
      meeting_of({{kChair, "日程第1から日程第3までの3件を一括議題に供します。" + kRule +
                               "日程第1\n第7号議案 緑地条例\n日程第2\n第8号議案 公園条例\n日程第3\n"
                               "第9号議案 広場条例" +
                               kRule},
                  {kStaff, "ご説明します。"},
                  {kChair, "以上3件は、いずれも委員長の報告のとおり可決いたしました。"}});
  CHECK(read_record_decisions(meeting).empty());
  REQUIRE(meeting.agenda.size() == 1);
  CHECK(meeting.agenda[0].bills == std::vector<std::string>{"第7号議案", "第8号議案", "第9号議案"});
  CHECK(meeting.agenda[0].outcome == Outcome::kPassed);
}

TEST_CASE("a place in a printed list is taken up by saying about what it is") {
  Meeting meeting = meeting_of(
      {{kChair, "予定表1のその他を議題に供します。" + kRule + "(1) 継続審査調査事項について"},
       {kChair,
        "まず、(1)継続審査調査事項についてでございますが、お手元の申出書（案）のとおりで"
        "よろしいでしょうか。\n〔「異議なし」と呼ぶ者あり〕"},
       {kChair, "そのように申し出をいたします。"}});
  CHECK(read_record_decisions(meeting).empty());
  REQUIRE(meeting.agenda.size() == 2);
  CHECK(meeting.agenda[1].title == "継続審査調査事項について");
  CHECK(meeting.agenda[1].outcome == Outcome::kDecided);
}

TEST_CASE("a second place with the same title is an item of its own, and so is a bill put off") {
  CHECK(
      read({{kChair, "日程第6を議題に供します。" + kRule + "日程第6\n請願審査結果報告(1)" + kRule},
            {kStaff, "報告します。"},
            {kChair, "日程第7を議題に供します。" + kRule + "日程第7\n請願審査結果報告(2)" + kRule},
            {kStaff, "報告します。"}}) ==
      "proposal 請願審査結果報告(1):1,2|proposal 請願審査結果報告(2):3,4|");
  CHECK(read({{kChair,
               "予定表の順番では第36号議案休業条例でありますが、本日は、先に第50号議案土地の"
               "取得についてを議題に供します。"},
              {kStaff, "説明します。"},
              {kChair, "次に、第36号議案休業条例を議題に供します。"},
              {kStaff, "説明します。"}}) ==
        "proposal 第50号議案土地の取得について:1,2|proposal 第36号議案休業条例:3,4|");
}

TEST_CASE("without headings the chair's words alone name the items of records") {
  CHECK(read({{kChair, "議案第3号、緑地条例の改正についてを議題といたします。"},
              {kStaff, "ご説明します。"},
              {kChair, "次に、議案第4号、補正予算を議題といたします。"}}) ==
        "proposal 議案第3号、緑地条例の改正について:1,2|proposal 議案第4号、補正予算:3|");
  CHECK(read({{kChair, "開会します。"}, {kStaff, "説明します。"}}) == "none :1,2|");
  CHECK(read({{kStaff, "議案第3号を議題といたします。"}, {kChair, "はい。"}}) == "none :1,2|");
}

TEST_CASE("a chair divides a committee that the 議長 of the assembly visits") {
  Meeting meeting =
      meeting_of({{kChair, "開会します。" + kRule +
                               "１ 報告事項\n(1) 会館の改築について\n(2) 図書館の休館について"},
                  {kChair, "(1)の会館の改築についてを議題に供します。"},
                  {kChair, "次の会議を追加議事日程としてお諮りします。"},
                  {kChair, "次に、(2)図書館の休館についてを議題に供します。"}});
  meeting.agenda[0].nodes[2].label = "議長";
  read_record_items(meeting);
  CHECK(items(meeting) == "none :1|report 会館の改築について:2,3|report 図書館の休館について:4|");
}

TEST_CASE("chairs who report to a plenary sitting take nothing up") {
  Meeting meeting = meeting_of(
      {{kChair, "日程第１、議案第１号公園条例を議題といたします。委員長の報告を求めます。"},
       {kChair, "議案第２号ほか１件を議題といたしました。審査の結果を報告します。"}});
  meeting.agenda[0].nodes[0].label = "議長";
  read_record_items(meeting);
  CHECK(items(meeting) == "proposal 議案第1号公園条例:1,2|");
}

TEST_CASE("a restricted record among public ones names no item and keeps its place") {
  const std::vector<Record> records{
      {kChair, "開会します。"},
      {kChair, "議案第3号、人事の案件を議題といたします。", Openness::kClosed},
      {kStaff, "説明します。", Openness::kClosed},
      {kChair, "次に、議案第4号、補正予算を議題といたします。"},
      {kStaff, "ご説明します。"}};
  CHECK(read(records) == "none :1,2,3|proposal 議案第4号、補正予算:4,5|");
  std::vector<Record> closed = records;
  for (Record& each : closed) each.disclosure = Openness::kClosed;
  CHECK(read(closed) ==
        "none :1|proposal 議案第3号、人事の案件:2,3|proposal 議案第4号、補正予算:4,5|");
}

TEST_CASE("items of records can be read again after they were joined") {
  Meeting meeting = meeting_of({{kChair, "議案第3号、緑地条例を議題といたします。"},
                                {kChair, "議案第4号、公園条例を議題といたします。"}});
  const Meeting before = meeting;
  read_record_items(meeting);
  const std::string once = items(meeting);
  read_record_items(meeting);
  CHECK(items(meeting) == once);
  join_record_items(meeting);
  CHECK(meeting == before);
}
