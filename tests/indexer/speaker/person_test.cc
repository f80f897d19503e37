// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/speaker/person.h"

#include <catch2/catch.hpp>

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

Node utterance(const std::string& label) {
  Node node;
  node.kind = NodeKind::kUtterance;
  node.label = label;
  return node;
}

Meeting meeting_of(const std::vector<std::string>& labels,
                   const std::vector<std::string>& roster = {}) {
  Meeting meeting;
  AgendaItem item;
  for (const std::string& label : labels) item.nodes.push_back(utterance(label));
  meeting.agenda = {item};
  if (!roster.empty()) meeting.attendees = {{"出席者", roster}};
  name_persons(meeting, role_table());
  return meeting;
}

std::string parted(const Meeting& meeting, std::size_t i) {
  const Node& node = meeting.agenda[0].nodes[i];
  return node.name + "|" + node.title;
}

}  // namespace

TEST_CASE("a family's name stands apart from the office") {
  CHECK(parted(meeting_of({"小林環境課長"}), 0) == "小林|環境課長");
  CHECK(parted(meeting_of({"田中委員長"}), 0) == "田中|委員長");
  CHECK(parted(meeting_of({"岡田課長"}), 0) == "岡田|課長");
}

TEST_CASE("a department, a committee and a place are no names") {
  for (const char* label : {"環境課長", "予算特別委員長", "石川土木事務所長", "都市計画課長",
                            "委員", "選挙管理委員", "事務局", "情報担当係長(システム)"}) {
    CAPTURE(label);
    CHECK(parted(meeting_of({label}), 0) == "|");
  }
}

TEST_CASE("the roster and the company of others tell names that no dictionary has") {
  CHECK(parted(meeting_of({"梢委員"}), 0) == "|");
  CHECK(parted(meeting_of({"梢委員"}, {"梢委員", "緑川委員"}), 0) == "梢|委員");
  CHECK(parted(meeting_of({"梢委員"}, {"梢花子"}), 0) == "梢|委員");
  CHECK(parted(meeting_of({"梢委員", "東委員", "渚委員"}), 0) == "梢|委員");
  CHECK(parted(meeting_of({"図書館長"}, {"図書館長"}), 0) == "|");
  CHECK(parted(meeting_of({"つばき委員"}, {"つばき花子委員"}), 0) == "つばき|委員");
  CHECK(parted(meeting_of({"つばき花梨議長"}, {"つばき花梨"}), 0) == "つばき花梨|議長");
  CHECK(parted(meeting_of({"つばき環境議長"}), 0) == "|");
}

TEST_CASE("a label that is a person with an honorific names that person") {
  CHECK(parted(meeting_of({"岩本さくら君"}), 0) == "岩本さくら|");
  CHECK(parted(meeting_of({"梢さん"}), 0) == "梢|");
  CHECK(parted(meeting_of({"佐藤議員"}), 0) == "佐藤|議員");
  CHECK(parted(meeting_of({"Brown委員"}), 0) == "Brown|委員");
  CHECK(parted(meeting_of({"A委員"}), 0) == "|");
}
