// indexer/publish/plan.h — which shards the state calls for: every meeting's part of one
// visibility, by 年度, in about 32 MB of text.
//
// A plan depends on the state alone, never on what was planned before, and a shard is named for
// what it holds. So a shard that already stands under its name is the one that is wanted, whatever
// crashed in between.
#pragma once

#include <string>
#include <vector>

#include "indexer/state/state.h"
#include "indexer/state/visibility.h"

namespace gijiroku::indexer {

struct PlannedDoc {
  std::string doc;
  std::string digest;  ///< of the part's content
  bool split = false;  ///< another part of it has the other visibility
};

struct PlannedShard {
  std::string name;  ///< "2020-" and 16 hex digits; "unknown-…" without a 年度
  std::string year;
  std::vector<PlannedDoc> docs;  ///< by doc
  std::int64_t bytes = 0;        ///< of text
};

/// Shards in the order of their names. Meetings of a 年度 go by a hash of their doc into 1, 2, 4, …
/// shards, so a new one disturbs one shard, until the 年度 outgrows them. `for_remote`: other
/// machines are to search them too (ShardWriter), which is a shard of another name.
std::vector<PlannedShard> plan_shards(const std::vector<MeetingSummaryRow>& meetings,
                                      Visibility visibility, bool for_remote);

}  // namespace gijiroku::indexer
