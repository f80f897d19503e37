// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/identity/meeting_ids.h"

#include <map>
#include <set>

#include "core/digest.h"
#include "indexer/identity/record_addresses.h"
#include "indexer/state/meeting_key.h"

namespace gijiroku::indexer {
namespace {

using Rows = std::vector<MeetingSummaryRow*>;

bool is_open(const MeetingSummaryRow& row) { return !row.open.digest.empty(); }

/// What distinguishes meetings with equal keys: the title and the longest utterance. Shorter ones
/// may be formulas.
std::string content_of(const MeetingSummaryRow& row, const State& state) {
  const Meeting meeting = state.meeting(row.doc);
  const auto seen = addresses_of(meeting, "", {state.published(row.doc), false},
                                 is_open(row) ? Audience::kPublic : Audience::kStaff);
  std::string longest, address;
  for (std::size_t i = 0; seen && i < seen->spoken.size(); ++i) {
    if (seen->spoken[i].text.size() <= longest.size()) continue;
    longest = seen->spoken[i].text;
    address = seen->utterances[i];
  }
  return literal_text(meeting.title) + "\n" + address;
}

class Ids {
 public:
  explicit Ids(const State& state) : state_(state) {}

  /// `equals` have the same key, and are all of this visibility that have it. Records of another
  /// visibility that have it too come before them.
  void assign(const std::string& key, const Rows& equals) {
    if (equals.size() == 1 && taken_.insert(meeting_id(key)).second) {
      equals.front()->id = meeting_id(key);
      return;
    }
    for (MeetingSummaryRow* row : equals) {
      const std::string content = key + "\n" + content_of(*row, state_);
      std::string id = meeting_id(content);
      for (int ordinal = 2; !taken_.insert(id).second; ++ordinal)
        id = meeting_id(content + "\n" + std::to_string(ordinal));
      row->id = id;
    }
  }

 private:
  const State& state_;
  std::set<std::string> taken_;
};

}  // namespace

std::vector<MeetingSummaryRow> with_ids(std::vector<MeetingSummaryRow> rows, const State& state) {
  std::map<std::string, Rows> open, restricted;
  for (MeetingSummaryRow& row : rows) {
    // The state of an earlier version has no keys.
    if (row.key.empty()) row.key = key_of(state.meeting(row.doc));
    (is_open(row) ? open : restricted)[row.key].push_back(&row);
  }
  Ids ids(state);
  // The public ones first: a restricted one takes what they leave.
  for (const auto* side : {&open, &restricted}) {
    for (const auto& [key, equals] : *side) ids.assign(key, equals);
  }
  return rows;
}

}  // namespace gijiroku::indexer
