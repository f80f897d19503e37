// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/ledger/change_log.h"

#include <algorithm>
#include <tuple>

#include "core/file.h"
#include "searchd/model/processor_time.h"

namespace gijiroku::search {
namespace {

const Meeting* meeting_of(const Generation& generation, const std::string& id) {
  const auto& all = generation.meetings;
  const auto found = std::lower_bound(all.begin(), all.end(), id,
                                      [](const MeetingSummary& each, const std::string& wanted) {
                                        return each.meeting.id < wanted;
                                      });
  return found == all.end() || found->meeting.id != id ? nullptr : &found->meeting;
}

bool is_listed_before(const ChangeEntry& a, const ChangeEntry& b) {
  const auto day = [](const ChangeEntry& each) {
    return each.meeting != nullptr && each.meeting->held_on ? iso(*each.meeting->held_on) : "";
  };
  if (a.change.day != b.change.day) return a.change.day > b.change.day;
  // The latest meeting first.
  return std::tuple(a.change.kind, day(b), a.change.meeting) <
         std::tuple(b.change.kind, day(a), b.change.meeting);
}

}  // namespace

ChangeLog read_changes(std::shared_ptr<const Generation> generation, Scope scope,
                       const ChangeCriteria& criteria) {
  ChangeLog out;
  for (const PublishedSide& side : generation->sides) {
    const auto text = read_file_if_present(side.folder + "/" + kChangesFile, kMaxChangesBytes);
    for (Change& change : changes_of(text.value_or(""))) {
      spend_processor_time();
      const bool withdrawal = change.kind == ChangeKind::kWithdrawn;
      if (criteria.since && change.day < *criteria.since) continue;
      const Meeting* const meeting = meeting_of(*generation, change.meeting);
      if (withdrawal ? scope != Scope::kStaff : meeting == nullptr) continue;
      out.entries.push_back({std::move(change), meeting});
    }
  }
  std::sort(out.entries.begin(), out.entries.end(), is_listed_before);
  // A meeting with a public and a restricted part is in both files.
  const auto rest =
      std::unique(out.entries.begin(), out.entries.end(),
                  [](const ChangeEntry& a, const ChangeEntry& b) { return a.change == b.change; });
  out.entries.erase(rest, out.entries.end());
  out.generation = std::move(generation);
  return out;
}

std::vector<ChangeEntry> changes_after(const ChangeLog& log, const ChangeFeedCriteria& criteria) {
  const auto place = [](const Change& change) {
    return std::tuple(change.day, change.kind, change.meeting);
  };
  std::vector<ChangeEntry> out;
  for (const ChangeEntry& entry : log.entries) {
    if (!criteria.after || place(*criteria.after) < place(entry.change)) out.push_back(entry);
  }
  std::sort(out.begin(), out.end(), [&](const ChangeEntry& a, const ChangeEntry& b) {
    return place(a.change) < place(b.change);
  });
  return out;
}

}  // namespace gijiroku::search
