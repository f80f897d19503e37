// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/publish/side.h"

#include <algorithm>
#include <set>

namespace gijiroku::indexer {

std::map<std::string, PlannedDoc> planned_docs(const Side& side) {
  std::map<std::string, PlannedDoc> docs;
  for (const PlannedShard& shard : side.plan) {
    for (const PlannedDoc& doc : shard.docs) docs[doc.doc] = doc;
  }
  return docs;
}

std::map<std::string, ManifestMeeting> published_meetings(const Side& side) {
  std::map<std::string, ManifestMeeting> out;
  for (const std::string& shard : side.folder.shards_named_by(kCurrent)) {
    auto manifest = manifest_of(side.folder.path() / shard);
    if (!manifest) continue;  // it is built again if the plan has it
    for (ManifestMeeting& meeting : manifest->meetings) out[meeting.doc] = std::move(meeting);
  }
  return out;
}

bool has_unknown_records(const Side& side) {
  if (side.is_new) return false;
  const std::string now = side.folder.stub(kCurrent);
  const auto shards = shards_of_stub(now);
  return !epoch_of_stub(now) || std::any_of(shards.begin(), shards.end(), [&](const auto& shard) {
    return !manifest_of(side.folder.path() / shard);
  });
}

bool withdraws(const Side& side, const char* stub) {
  std::set<std::string> planned;
  for (const PlannedShard& shard : side.plan) planned.insert(shard_path(shard.name));
  const auto kept = planned_docs(side);
  for (const std::string& shard : side.folder.shards_named_by(stub)) {
    if (planned.contains(shard)) continue;  // the same name is the same content
    const auto manifest = manifest_of(side.folder.path() / shard);
    if (!manifest) return true;
    for (const ManifestMeeting& meeting : manifest->meetings) {
      const auto it = kept.find(meeting.doc);
      if (it == kept.end() || it->second.digest != meeting.digest) return true;
    }
  }
  return false;
}

}  // namespace gijiroku::indexer
