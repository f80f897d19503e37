// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/publish/side.h — one visibility of an index: its folder, and the shards that it should
// have.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "indexer/integrity/side_folder.h"
#include "indexer/publish/plan.h"

namespace gijiroku::indexer {

struct Side {
  SideFolder folder;
  std::vector<PlannedShard> plan;
  bool for_remote = false;  ///< its shards can be searched by other machines (ShardWriter)
  bool is_new = false;      ///< nothing had been published here when the run began
};

std::map<std::string, PlannedDoc> planned_docs(const Side& side);

/// Meetings in the current generation of a side, by doc, as far as its manifests can be read.
std::map<std::string, ManifestMeeting> published_meetings(const Side& side);

/// Whether it is unknown which records the readers of this side may have, because its stub or a
/// manifest is damaged or missing. Not so before the first publication.
bool has_unknown_records(const Side& side);

/// Whether the generation that `stub` names holds a record that the plan does not have just as it
/// is. Such a generation must not be kept: the record is withdrawn, or words were removed from it.
/// What cannot be read is taken to hold one.
bool withdraws(const Side& side, const char* stub);

}  // namespace gijiroku::indexer
