// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/shard/documents.h"

#include <catch2/catch.hpp>

#include "core/utf8.h"
#include "indexer/identity/node_literals.h"
#include "indexer/ingest/long_fields.h"
#include "indexer/line/field_limit.h"

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
