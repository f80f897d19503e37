// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/state/visibility.h"

#include <catch2/catch.hpp>

#include "core/meeting_json.h"
#include "indexer/decision/decisions.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

Node node(NodeKind kind, const std::string& text, Openness disclosure) {
  Node out;
  out.kind = kind;
  out.text = text;
  out.disclosure = disclosure;
  return out;
}

Node said(Role role, const std::string& text, Openness disclosure) {
  Node out = node(NodeKind::kUtterance, text, disclosure);
  out.role = role;
  out.seq = 1;
  return out;
}

constexpr Openness kOpen = Openness::kOpen, kClosed = Openness::kClosed;
const std::string kPassed = "よって、議案第1号は原案のとおり可決されました。";

/// One item: its heading, a closed speech, a promise, and its decision.
Meeting meeting(Openness heading, Openness promise, Openness decision) {
  Meeting out;
  out.doc = "d";
  out.id = meeting_id(out.doc);
  out.place = "庁議室";
  out.programme = {{AgendaKind::kProposal, 1, "予算について"}};
  out.header = {node(NodeKind::kHeader, "庁議室", kOpen)};
  AgendaItem item;
  item.kind = AgendaKind::kProposal;
  item.numbers = {1};
  item.title = "議案第1号 予算について";
  item.nodes = {node(NodeKind::kHeading, item.title, heading),
                said(Role::kMember, "個人の住所を伺います。", kClosed),
                said(Role::kSecretariat, "後日報告します。", promise),
                said(Role::kChair, kPassed, decision)};
  out.agenda = {item};
  read_decisions(out);
  return out;
}

std::string sentence_of(const Meeting& meeting, const Evidence& evidence) {
  const std::string& text = meeting.agenda[evidence.item].nodes[evidence.node].text;
  return text.substr(evidence.text.begin, evidence.text.end - evidence.text.begin);
}

}  // namespace

TEST_CASE("what is left of an item points to what is left of its speeches") {
  const Meeting whole = meeting(kOpen, kOpen, kOpen);
  REQUIRE(whole.agenda[0].decided->node == 3);
  const auto open = part(whole, Visibility::kPublic, false);
  REQUIRE(open);
  const AgendaItem& item = open->agenda[0];
  CHECK(item.nodes.size() == 3);
  CHECK(item.outcome == Outcome::kPassed);
  CHECK(sentence_of(*open, *item.decided) == kPassed);
  REQUIRE(item.follow_ups.size() == 1);
  CHECK(sentence_of(*open, item.follow_ups[0].evidence) == "後日報告します。");
  const auto rest = part(whole, Visibility::kRestricted, false);
  REQUIRE(rest);
  CHECK(rest->agenda[0].title == whole.agenda[0].title);
  CHECK(rest->agenda[0].outcome == Outcome::kPassed);
  CHECK_FALSE(rest->agenda[0].decided);
  CHECK(rest->agenda[0].follow_ups.empty());
  CHECK(meeting_from_json(to_json_text(*rest)) == *rest);
}

TEST_CASE("a public part tells no outcome, promise or heading that a closed node told") {
  const auto open = part(meeting(kOpen, kClosed, kClosed), Visibility::kPublic, true);
  REQUIRE_FALSE(open);  // nobody says anything in it
  const auto undecided = part(meeting(kOpen, kOpen, kClosed), Visibility::kPublic, true);
  REQUIRE(undecided);
  CHECK(undecided->agenda[0].outcome == Outcome::kUnknown);
  CHECK_FALSE(undecided->agenda[0].decided);
  const auto unnamed = part(meeting(kClosed, kOpen, kOpen), Visibility::kPublic, true);
  REQUIRE(unnamed);
  CHECK(unnamed->agenda[0].title.empty());
  CHECK(unnamed->agenda[0].numbers.empty());
  CHECK(unnamed->agenda[0].kind == AgendaKind::kNone);
  CHECK(unnamed->programme.empty());
  Meeting announced = meeting(kClosed, kOpen, kOpen);
  announced.header.push_back(node(NodeKind::kHeader, "議題 1 予算について", kOpen));
  CHECK(part(announced, Visibility::kPublic, true)->programme.size() == 1);
}

TEST_CASE("what a closed row of the header tells is not public") {
  Meeting whole = meeting(kOpen, kOpen, kOpen);
  whole.header.push_back(node(NodeKind::kHeader, "予算について", kClosed));
  const auto open = part(whole, Visibility::kPublic, false);
  REQUIRE(open);
  CHECK(open->programme.empty());
  CHECK(open->place.empty());
  CHECK(part(whole, Visibility::kRestricted, false)->programme.size() == 1);
}

TEST_CASE("a meeting that is all of one visibility stays as it is") {
  Meeting whole = meeting(kOpen, kOpen, kOpen);
  whole.agenda[0].nodes.erase(whole.agenda[0].nodes.begin() + 1);
  read_decisions(whole);
  CHECK(part(whole, Visibility::kPublic, false) == whole);
  CHECK_FALSE(part(whole, Visibility::kRestricted, false));
}

TEST_CASE("a closed meeting keeps minutes without a row of their own restricted") {
  struct Case {
    Openness meeting, minutes;
    bool by_itself, published;
  };
  constexpr Openness kNone = Openness::kUnstated, kPartly = Openness::kPartly;
  const auto c = GENERATE(Case{kClosed, kNone, false, false}, Case{kClosed, kPartly, false, true},
                          Case{kClosed, kOpen, true, true}, Case{kOpen, kNone, false, true},
                          Case{kPartly, kNone, false, true}, Case{kOpen, kClosed, false, false});
  Meeting whole;
  whole.disclosure.meeting = c.meeting;
  whole.disclosure.minutes = c.minutes;
  const Node heading = node(NodeKind::kHeading, "審査会", Openness::kUnstated);
  CHECK(is_public(whole, heading, false) == c.by_itself);
  CHECK(is_public(whole, heading, true) == c.published);
  const bool stated = c.minutes != kNone || c.meeting == kClosed;
  CHECK(is_withheld(whole, true) == (stated && !c.published));
}
