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
  std::vector<Published> had;              // by side
  std::vector<std::set<std::string>> ids;  // of these meetings
  bool known = true;

  bool had_either(std::size_t side, const PlannedDoc& plan) const {
    return had[side].contains(plan.doc) || ids[side].contains(plan.id);
  }
  bool any_had_either(const PlannedDoc& plan) const {
    for (std::size_t side = 0; side < had.size(); ++side) {
      if (had_either(side, plan)) return true;
    }
    return false;
  }
};

Before before(const std::vector<Side>& sides, const FormerIds& former) {
  Before out;
  for (const Side& side : sides) {
    out.had.push_back(published_meetings(side));
    out.known = out.known && !has_unknown_records(side);
    std::set<std::string>& ids = out.ids.emplace_back();
    for (const auto& [doc, meeting] : out.had.back()) {
      if (const auto id = former.find(doc); id != former.end()) ids.insert(id->second);
    }
  }
  return out;
}

std::set<std::string> ids_of(const std::map<std::string, PlannedDoc>& planned) {
  std::set<std::string> out;
  for (const auto& [doc, plan] : planned) out.insert(plan.id);
  return out;
}

std::vector<Change> added_and_corrected(const std::map<std::string, PlannedDoc>& planned,
                                        const Before& old, std::size_t i, bool is_public,
                                        const std::map<std::string, std::string>& corrected,
                                        Date today) {
  std::vector<Change> out;
  for (const auto& [doc, plan] : planned) {
    const auto had = old.had[i].find(doc);
    // What moves from public to restricted is not new to anybody.
    const bool known = is_public ? old.had_either(i, plan) : old.any_had_either(plan);
    if (!known) out.push_back({today, ChangeKind::kAdded, plan.id});
    const auto change = corrected.find(doc);
    if (had == old.had[i].end() || had->second.digest == plan.digest || change == corrected.end())
      continue;
    out.push_back(
        {parse_iso_date(change->second).value_or(today), ChangeKind::kCorrected, plan.id});
  }
  return out;
}

/// The entries of the present list that stay in the new one. A meeting may have another id now.
std::vector<Change> kept_changes(const Side& side, const std::map<std::string, PlannedDoc>& planned,
                                 const FormerIds& former, std::chrono::sys_days oldest) {
  std::map<std::string, std::string> moved;
  for (const auto& [doc, plan] : planned) {
    if (const auto id = former.find(doc); id != former.end()) moved[id->second] = plan.id;
  }
  const std::set<std::string> ids = ids_of(planned);
  std::vector<Change> out;
  for (Change& each : known_changes(side)) {
    if (const auto now = moved.find(each.meeting); now != moved.end()) each.meeting = now->second;
    const bool kept =
        each.kind == ChangeKind::kWithdrawn ? !is_public(side) : ids.contains(each.meeting);
    if (kept && std::chrono::sys_days(each.day) >= oldest) out.push_back(std::move(each));
  }
  return out;
}

}  // namespace

void record_changes(const std::vector<Side>& sides, const RecordRelations& joins,
                    const FormerIds& former, const std::map<std::string, std::string>& corrected,
                    Date today) {
  const Before old = before(sides, former);
  const auto oldest = std::chrono::sys_days(today) - std::chrono::days(kKeptDays);
  const auto in_public = planned_docs(sides.front());
  const std::set<std::string> public_ids = ids_of(in_public);
  std::vector<Change> withdrawn;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    const Side& side = sides[i];
    const auto planned = planned_docs(side);
    const std::set<std::string> ids = ids_of(planned);
    std::vector<Change> all =
        added_and_corrected(planned, old, i, is_public(side), corrected, today);
    for (const auto& [doc, meeting] : old.had[i]) {
      const auto id = former.find(doc);
      const bool present = planned.contains(doc) || in_public.contains(doc);
      if (present || id == former.end() || ids.contains(id->second) ||
          public_ids.contains(id->second) || !joins.replacement_of(doc).empty())
        continue;
      withdrawn.push_back({today, ChangeKind::kWithdrawn, id->second});
    }
    if (!is_public(side)) all.insert(all.end(), withdrawn.begin(), withdrawn.end());
    if (!old.known) all.clear();
    for (Change& each : kept_changes(side, planned, former, oldest)) {
      if (std::find(all.begin(), all.end(), each) == all.end()) all.push_back(std::move(each));
    }
    side.folder.write(kChangesFile, change_text(all));
  }
}

}  // namespace gijiroku::indexer
