// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/publish/record_relations.h"

#include <algorithm>
#include <utility>

#include "core/digest.h"

namespace gijiroku::indexer {

RecordRelations::RecordRelations(std::vector<Edition> editions, BodyNames bodies,
                                 const std::vector<Replacement>& remembered)
    : bodies_(std::move(bodies)) {
  // Editions may have been published before and after their body was renamed.
  for (Edition& edition : editions) {
    const std::string present = bodies_.present_name(edition.body);
    if (!present.empty()) edition.body = literal_text(present);
  }
  replacements_ = indexer::replacements(editions, remembered);
  for (const Replacement& each : replacements_) {
    if (each.held_back) {
      held_back_.insert(each.doc);
    } else {
      later_[each.doc] = each.later;
      earlier_[each.later].push_back(each.doc);
    }
  }
}

std::string RecordRelations::replacement_of(const std::string& doc) const {
  const auto later = later_.find(doc);
  return later == later_.end() ? std::string() : later->second;
}

std::vector<MeetingSummaryRow> RecordRelations::rows_to_index(
    const std::vector<MeetingSummaryRow>& rows) const {
  std::vector<MeetingSummaryRow> out;
  for (const MeetingSummaryRow& row : rows) {
    if (later_.contains(row.doc)) continue;
    std::string added = bodies_.present_name(row.body);
    if (const auto found = earlier_.find(row.doc); found != earlier_.end()) {
      for (const std::string& doc : found->second) (added += '\n') += doc;
    }
    out.push_back(row);
    if (is_held_back(row.doc)) {
      PartSummary &open = out.back().open, &restricted = out.back().restricted;
      restricted.digest = sha256(open.digest + "\n" + restricted.digest).substr(0, 32);
      restricted.bytes += open.bytes;
      open = {};
    }
    if (added.empty()) continue;
    // The plan names shards by these digests: a record whose relations change must be rebuilt.
    for (PartSummary* part : {&out.back().open, &out.back().restricted}) {
      if (!part->digest.empty()) part->digest = sha256(part->digest + "\n" + added).substr(0, 32);
    }
  }
  return out;
}

void RecordRelations::apply(Meeting& meeting) const {
  meeting.known_as = bodies_.present_name(meeting.body);
  if (const auto found = earlier_.find(meeting.doc); found != earlier_.end())
    meeting.editions = found->second;
}

std::vector<SourceDiagnostics> RecordRelations::with_edition_warnings(
    std::vector<SourceDiagnostics> diagnostics, const State& state) const {
  for (const Replacement& each : replacements_) {
    const auto source = state.source_of(each.doc);
    if (!source) continue;
    // The list is sorted by path and stays so.
    const auto found_at = std::lower_bound(
        diagnostics.begin(), diagnostics.end(), source->path,
        [](const SourceDiagnostics& one, const std::string& path) { return one.path < path; });
    const bool has_entry = found_at != diagnostics.end() && found_at->path == source->path;
    const auto entry = has_entry ? found_at : diagnostics.insert(found_at, {source->path, {}});
    if (each.held_back && each.later == each.doc) {
      entry->diagnostics.push_back(
          {Severity::kWarning, "edition-held-back", 0,
           each.doc + " は、内部状態を作り直す前には公開されていなかったため、公開しません。"
                      "公開してよければ、このファイルを --published で指定してください。"});
      continue;
    }
    if (each.held_back) {
      entry->diagnostics.push_back(
          {Severity::kWarning, "edition-held-back", 0,
           each.doc + " は、同じ会議の別の版 " + each.later +
               " が公開されていないため、公開しません。公開してよければ、このファイルを "
               "--published で指定してください。"});
      continue;
    }
    entry->diagnostics.push_back(
        {Severity::kWarning, "earlier-edition", 0,
         "同じ会議の別の版なので、検索には " + each.later + " を使います。"});
  }
  return diagnostics;
}

}  // namespace gijiroku::indexer
