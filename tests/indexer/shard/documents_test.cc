// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/shard/documents.h"

#include <catch2/catch.hpp>

#include "core/utf8.h"
#include "indexer/identity/node_literals.h"
#include "indexer/ingest/long_fields.h"
#include "indexer/line/field_limit.h"
#include "indexer/shard/follow_up_records.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

std::string times(std::size_t n, const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < n; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("a field is cut between characters, and a short one stays as it is") {
  for (const std::size_t size : {kMaxFieldBytes - 1, kMaxFieldBytes})
    CHECK(cut_field(std::string(size, 'a')) == std::string(size, 'a'));
  for (const std::string head : {"", "a", "aa"}) {
    const std::string cut = cut_field(head + times(1000, "職"));
    CHECK(cut.size() <= kMaxFieldBytes);
    CHECK(cut.size() > kMaxFieldBytes - 3);
    CHECK(is_utf8(cut));
    CHECK(cut.ends_with("…"));
  }
}

TEST_CASE("a promise is made to the member who asked, and a request to who answers it") {
  Meeting meeting;
  AgendaItem item;
  const auto say = [&](const char* label, const char* name, const char* text) {
    Node node;
    node.kind = NodeKind::kUtterance;
    node.label = label;
    node.name = name;
    node.text = text;
    item.nodes.push_back(node);
  };
  say("委員", "青葉", "費用を出してください。");
  say("課長", "若竹", "100円です。");
  say("委員", "楓", "内訳を出してください。");
  say("課長", "柏", "後日お示しします。");
  const auto found = [&](FollowUpKind kind, const char* to, std::size_t node) {
    return FollowUp{kind, item.nodes[node].label, to, {0, node, {0, 3}}, {}};
  };
  item.follow_ups = {found(FollowUpKind::kRequest, "課長", 0),
                     found(FollowUpKind::kRequest, "課長", 2),
                     found(FollowUpKind::kPromise, "委員", 3)};
  meeting.agenda.push_back(item);
  const auto records = follow_up_records(meeting, element_ids(meeting, literals_of(meeting)), 0);
  REQUIRE(records.size() == 3);
  CHECK(records[0].to_name == "若竹");
  CHECK(records[1].to_name == "柏");
  CHECK(records[2].to_name == "楓");
}

TEST_CASE(
    "values of any length are cut in the index, named in a warning, and their text is whole") {
  const std::string lengthy = times(300'000, "長");
  Meeting meeting;
  meeting.title = meeting.body = meeting.place = lengthy;
  Node row;
  row.kind = NodeKind::kHeader;
  row.label = lengthy + "項";
  row.text = "値";
  meeting.header.push_back(row);
  AgendaItem item;
  item.title = item.proposer = lengthy;
  Node speech;
  speech.kind = NodeKind::kUtterance;
  speech.seq = 1;
  speech.label = speech.name = lengthy;
  speech.text = lengthy + "終";
  item.nodes.push_back(speech);
  item.bills = std::vector<std::string>(1000, "議案第53号");
  meeting.agenda.push_back(item);
  REQUIRE(long_fields(meeting).size() == 8);
  CHECK(long_fields(meeting)[0].code == "long-field");

  const auto literals = literals_of(meeting);
  const MeetingDocuments made = documents_of(meeting, literals, element_ids(meeting, literals));
  for (const Document& document : made.documents) {
    for (const std::string& value : document.values) CHECK(value.size() <= kMaxFieldBytes);
  }
  CHECK(made.meeting_json.size() < 5 * kMaxFieldBytes);
  for (const auto& [id, json] : made.items) CHECK(json.size() < 30'000);
  CHECK(made.documents[0].literal.text == lengthy + "項" + kCellSeparator + "値");
  CHECK(made.documents[1].literal.text == lengthy + "終");
  CHECK(made.documents[1].text == lengthy + "終");
}
