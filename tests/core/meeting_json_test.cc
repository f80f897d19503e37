// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meeting_json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "core/error.h"

using namespace gijiroku;

TEST_CASE("a meeting comes back from JSON as it was") {
  Meeting meeting;
  meeting.doc = "a/b.txt";
  meeting.id = meeting_id(meeting.doc);
  meeting.body = "みどり野市防災会議";
  meeting.title = "令和2年度 第4回みどり野市防災会議";
  meeting.session = 4;
  meeting.held_on = parse_iso_date("2020-12-14");
  meeting.year = 2020;
  meeting.opens_at = 600;
  meeting.closes_at = 658;
  meeting.disclosure = {Openness::kOpen, Openness::kPartly, "", "個人情報を含むため"};
  meeting.attendees = {{"委員", {"会長", "委員"}}};
  meeting.programme = {{AgendaKind::kReport, 1, "予算について"}};
  Node said;
  said.kind = NodeKind::kUtterance;
  said.label = "委員";
  said.role = Role::kMember;
  said.seq = 1;
  said.text = "\"引用\" と\n改行";
  said.source = {10, 40};
  AgendaItem item;
  item.kind = AgendaKind::kProposal;
  item.numbers = {2, 3};
  item.title = "更改";
  item.source = {1, 9};
  item.nodes = {said};
  item.bills = {"議案第2号", "議案第3号"};
  item.proposer = "青葉委員";
  item.outcome = Outcome::kPassed;
  item.decided = Evidence{0, 0, {0, 8}};
  item.follow_ups = {{FollowUpKind::kRequest, "委員", "事務局", {0, 0, {0, 8}}, 1},
                     {FollowUpKind::kPromise, "事務局", "委員", {0, 0, {9, 16}}, std::nullopt}};
  meeting.agenda = {item};
  Node row;
  row.kind = NodeKind::kHeader;
  row.label = "開催場所";
  row.text = "庁議室";
  meeting.header = {row};
  CHECK(meeting_from_json(to_json_text(meeting)) == meeting);
  const MeetingParts parts = to_json_parts(meeting);
  CHECK(parts.texts == "庁議室\"引用\" と\n改行");
  CHECK(parts.json.find("引用") == std::string::npos);
  CHECK(meeting_from_json(parts.json, parts.texts) == meeting);
  CHECK_THROWS_AS(meeting_from_json(parts.json, "庁議室"), FormatError);
}

TEST_CASE("an item's record comes back from its JSON") {
  ItemRecord record;
  record.item.kind = AgendaKind::kReport;
  record.item.title = "予算について";
  record.item.bills = {"報告第1号"};
  record.item.outcome = Outcome::kReported;
  record.decision = "以上で報告を終わります。";
  record.anchor = "u3";
  record.decided_at = {6, 30};
  record.explainer = "u2";
  record.follow_ups = {{FollowUpKind::kRequest,
                        "",
                        "健康課長",
                        "青葉",
                        "",
                        "u2",
                        {3, 30},
                        "一覧を出してください。",
                        1,
                        {"一覧"}},
                       {FollowUpKind::kPromise,
                        "健康課",
                        "委員",
                        "",
                        "次回",
                        "",
                        {},
                        "\"次回\"出します。",
                        std::nullopt,
                        {},
                        true}};
  record.reports = {{"u5", "前回お尋ねの件です。", {"備蓄", "毛布"}}};
  CHECK(item_from_json(to_json_text(record)) == record);
  CHECK_THROWS_AS(item_from_json("{}"), FormatError);
}

TEST_CASE("what is no meeting is refused") {
  CHECK_THROWS_AS(meeting_from_json("{"), FormatError);
  CHECK_THROWS_AS(meeting_from_json("{}"), FormatError);
  CHECK_THROWS_AS(meeting_from_json("[1]"), FormatError);
}

TEST_CASE("an id is 16 hex digits that depend on the doc alone") {
  CHECK(meeting_id("a").size() == 16);
  CHECK(meeting_id("a") == meeting_id("a"));
  CHECK(meeting_id("a") != meeting_id("b"));
}

TEST_CASE("a damaged time of day in a stored meeting is a FormatError") {
  Meeting meeting;
  meeting.opens_at = 605;
  const std::string json = to_json_text(meeting);
  REQUIRE(meeting_from_json(json).opens_at == 605);
  const auto damaged = [&](const std::string& time) {
    std::string out = json;
    return out.replace(out.find("10:05"), 5, time);
  };
  for (const char* time :
       {"", "1", "10", "10:", "xx:05", "10:xx", "99999999999:05", "10-05", "-1:05", "10:05:00"}) {
    CAPTURE(time);
    CHECK_THROWS_AS(meeting_from_json(damaged(time)), FormatError);
  }
}
