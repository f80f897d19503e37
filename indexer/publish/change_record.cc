// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/publish/change_record.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>

#include "core/change_list.h"
#include "core/file.h"

namespace gijiroku::indexer {
namespace {

using Published = std::map<std::string, ManifestMeeting>;

bool is_public(const Side& side) { return side.folder.visibility() == Visibility::kPublic; }

std::vector<Change> known_changes(const Side& side) {
  return changes_of(
      read_file_if_present(side.folder.path() / kChangesFile, kMaxChangesBytes).value_or(""));
}

/// What the readers of the sides had before this publication, and what they will have.
struct Before {
  std::vector<Published> had;  // by side
  bool known = true;

  bool any_had(const std::string& doc) const {
    return std::any_of(had.begin(), had.end(),
                       [&](const Published& side) { return side.contains(doc); });
  }
};

Before before(const std::vector<Side>& sides) {
  Before out;
  for (const Side& side : sides) {
    out.had.push_back(published_meetings(side));
    out.known = out.known && !has_unknown_records(side);
  }
  return out;
}

}  // namespace

void record_changes(const std::vector<Side>& sides, const RecordRelations& joins,
                    const std::map<std::string, std::string>& corrected, Date today) {
  const Before old = before(sides);
  const auto oldest = std::chrono::sys_days(today) - std::chrono::days(kKeptDays);
  std::vector<Change> withdrawn;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    const Side& side = sides[i];
    const auto planned = planned_docs(side);
    std::set<std::string> ids;
    std::vector<Change> fresh;
    for (const auto& [doc, plan] : planned) {
      ids.insert(meeting_id(doc));
      const auto had = old.had[i].find(doc);
      // What moves from public to restricted is not new to anybody.
      const bool added = is_public(side) ? had == old.had[i].end() : !old.any_had(doc);
      if (added) fresh.push_back({today, ChangeKind::kAdded, meeting_id(doc)});
      const auto change = corrected.find(doc);
      if (had == old.had[i].end() || had->second.digest == plan.digest || change == corrected.end())
        continue;
      const Date day = parse_iso_date(change->second).value_or(today);
      fresh.push_back({day, ChangeKind::kCorrected, meeting_id(doc)});
    }
    for (const auto& [doc, meeting] : old.had[i]) {
      const bool elsewhere = !is_public(side) && planned_docs(sides.front()).contains(doc);
      if (!planned.contains(doc) && !elsewhere && joins.replacement_of(doc).empty())
        withdrawn.push_back({today, ChangeKind::kWithdrawn, meeting_id(doc)});
    }
    if (!is_public(side)) fresh.insert(fresh.end(), withdrawn.begin(), withdrawn.end());
    std::vector<Change> all;
    if (old.known) all = std::move(fresh);
    for (Change& each : known_changes(side)) {
      const bool kept =
          each.kind == ChangeKind::kWithdrawn ? !is_public(side) : ids.contains(each.meeting);
      const bool recent = std::chrono::sys_days(each.day) >= oldest;
      if (kept && recent && std::find(all.begin(), all.end(), each) == all.end())
        all.push_back(std::move(each));
    }
    side.folder.write(kChangesFile, change_text(all));
  }
}

}  // namespace gijiroku::indexer
