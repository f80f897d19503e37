// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <iostream>
#include <map>

#include "indexer/parse/parse.h"
#include "tests/support/file_text.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

const char* const kPath = SOURCE_DIR "/../shared/minutes/toshima-2020-12-14.txt";

std::optional<Parsed> founding() {
  if (!std::filesystem::exists(kPath)) {
    std::cout << "skipped: optional test data " << kPath << " is absent\n";
    return std::nullopt;
  }
  return parse_minutes(repair(testing::file_text(kPath)), "toshima-2020-12-14.txt", role_table());
}

std::vector<Node> nodes_of(const Meeting& meeting, NodeKind kind) {
  std::vector<Node> nodes;
  for (const AgendaItem& item : meeting.agenda) {
    for (const Node& node : item.nodes) {
      if (node.kind == kind) nodes.push_back(node);
    }
  }
  return nodes;
}

bool says(const Meeting& meeting, const std::string& words) {
  const auto speeches = nodes_of(meeting, NodeKind::kUtterance);
  return std::any_of(speeches.begin(), speeches.end(),
                     [&](const Node& node) { return node.text.find(words) != node.text.npos; });
}

}  // namespace

TEST_CASE("the real document's header is read") {
  const auto parsed = founding();
  if (!parsed) return;
  const Meeting& m = parsed->meeting;
  CHECK(m.title == "令和2年度 第4回豊島区行政情報化推進本部");
  CHECK(m.session == 4);
  CHECK(m.body == "豊島区行政情報化推進本部");
  REQUIRE(m.held_on);
  CHECK(iso(*m.held_on) == "2020-12-14");
  CHECK(m.year == 2020);
  CHECK(m.opens_at == 600);
  CHECK(m.closes_at == 658);
  CHECK(m.place == "庁議室(本庁舎 5 階)");
  CHECK(m.secretariat == "政策経営部情報管理課");
  CHECK(m.disclosure.meeting == Openness::kClosed);
  CHECK(m.disclosure.minutes == Openness::kPartly);
  CHECK(m.disclosure.meeting_reason.ends_with("位置付けられる会議であるため"));
  CHECK(m.disclosure.minutes_reason.ends_with("位置づけられる内容を含むため"));
  REQUIRE(m.attendees.size() == 2);
  CHECK(m.attendees[0].label == "部員");
  CHECK(m.attendees[0].members.size() == 9);
  CHECK(m.attendees[0].members[4] == "保健福祉部長");
  CHECK(m.attendees[1].label == "事務局");
  CHECK(m.attendees[1].members.size() == 6);
  CHECK(m.attendees[1].members[2] == "情報担当係長(基盤)");
}

TEST_CASE("the real document's programme and items agree") {
  const auto parsed = founding();
  if (!parsed) return;
  const Meeting& m = parsed->meeting;
  REQUIRE(m.programme.size() == 7);
  std::map<AgendaKind, int> announced, spoken;
  for (const AnnouncedItem& item : m.programme) ++announced[item.kind];
  CHECK(announced[AgendaKind::kProposal] == 4);
  CHECK(announced[AgendaKind::kReport] == 2);
  CHECK(announced[AgendaKind::kOther] == 1);
  CHECK(m.programme[0].title.ends_with("承認事項)"));
  for (const AgendaItem& item : m.agenda) {
    for (const Node& node : item.nodes) spoken[item.kind] += node.kind == NodeKind::kUtterance;
  }
  CHECK(spoken[AgendaKind::kProposal] == 48);
  CHECK(spoken[AgendaKind::kReport] == 7);
  CHECK(spoken[AgendaKind::kOther] == 2);
  CHECK(spoken[AgendaKind::kNone] == 1);
  REQUIRE(m.agenda.size() == 7);
  CHECK(m.agenda[0].kind == AgendaKind::kNone);
  CHECK(m.agenda[2].numbers == std::vector{2, 3});
  CHECK(m.agenda[6].nodes.back().text == "〔午後3時58分 閉会〕");
}

TEST_CASE("the real document's turns are told apart") {
  const auto parsed = founding();
  if (!parsed) return;
  const Meeting& m = parsed->meeting;
  std::map<std::string, int> turns;
  for (const Node& node : nodes_of(m, NodeKind::kUtterance)) ++turns[node.label];
  CHECK(turns == std::map<std::string, int>{
                     {"", 1}, {"事務局", 18}, {"副本部長", 2}, {"本部長", 29}, {"部員", 8}});
  CHECK(says(m, "必要があり経費が高くなる"));
  CHECK(says(m, "このことについて"));
  CHECK(says(m, "なるほど、と"));
  CHECK(says(m, "本部決定をして「実施する」"));
}

TEST_CASE("the real document's materials are listed one by one") {
  const auto parsed = founding();
  if (!parsed) return;
  std::vector<std::string> labels, headings;
  for (const Node& node : parsed->meeting.materials) {
    (node.kind == NodeKind::kMaterial ? labels : headings).push_back(node.label + node.text);
  }
  CHECK(labels.size() == 15);
  CHECK(headings == std::vector<std::string>{"提出された資料等"});
  CHECK(parsed->meeting.materials[3].label == "資料2-1");
}

TEST_CASE("the real document's oddities are reported and nothing else") {
  const auto parsed = founding();
  if (!parsed) return;
  std::vector<std::pair<std::string, std::size_t>> found;
  for (const Diagnostic& d : parsed->diagnostics) found.emplace_back(d.code, d.line);
  CHECK(found == std::vector<std::pair<std::string, std::size_t>>{{"mixed-notation", 19},
                                                                  {"unclosed-bracket", 21},
                                                                  {"unclosed-bracket", 63},
                                                                  {"unclosed-bracket", 103},
                                                                  {"unclosed-bracket", 139},
                                                                  {"speech-without-speaker", 143},
                                                                  {"unclosed-bracket", 157},
                                                                  {"unclosed-bracket", 165},
                                                                  {"closing-time-mismatch", 175}});
}
