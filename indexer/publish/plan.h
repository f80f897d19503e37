// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/publish/plan.h — decides which shards an index of one visibility consists of. Meetings
// are grouped by 年度, about kShardBytes of text per shard.
//
// A plan depends on the state alone, never on earlier plans. The name of a shard is a digest of its
// content and ids. So a shard that already exists under its name is the one that is needed,
// whatever crashed in between.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/state/state.h"
#include "indexer/state/visibility.h"

namespace gijiroku::indexer {

/// About how much text a shard has.
inline constexpr std::int64_t kShardBytes = 32 << 20;

struct PlannedDoc {
  std::string doc;
  std::string digest;  ///< of the content of the part, without ids
  std::string id;      ///< of the meeting
  bool mixed = false;  ///< the meeting has a part of the other visibility too
};

struct PlannedShard {
  std::string name;  ///< "2020-" and 16 hex digits; "unknown-…" if there is no 年度
  std::string year;
  std::vector<PlannedDoc> docs;  ///< sorted by doc
  std::int64_t bytes = 0;        ///< of their text
};

/// Shards in the order of their 年度. A hash of the doc assigns each meeting of a 年度 to one of 1,
/// 2, 4, … shards. So a new meeting changes a single shard, until the 年度 needs twice as many. The
/// same content with `for_remote` (see ShardWriter) is a shard of another name. `meetings` are
/// sorted by doc.
std::vector<PlannedShard> plan_shards(const std::vector<MeetingSummaryRow>& meetings,
                                      Visibility visibility, bool for_remote,
                                      std::int64_t shard_bytes = kShardBytes);

}  // namespace gijiroku::indexer
