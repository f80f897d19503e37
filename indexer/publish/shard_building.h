// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/publish/shard_building.h — builds the shards that an index needs and does not have, or
// has in a damaged form.
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "indexer/integrity/shard_stamps.h"
#include "indexer/publish/record_relations.h"
#include "indexer/publish/side.h"

namespace gijiroku::indexer {

struct ShardNeeds {
  struct Missing {
    const Side* side;
    const PlannedShard* shard;
  };
  std::vector<Missing> missing;  ///< largest first
  /// Sides of which a shard has other files than when it was last found whole, damaged or not. A
  /// service must open it again.
  std::vector<const Side*> changed;
  std::size_t damaged = 0;  ///< shards
};

/// Compares the planned shards with those on the disk, and names damaged ones on standard error. A
/// shard that `stamps` does not know is read, on `jobs` threads. `sides` must outlive the result.
ShardNeeds shard_needs(const std::vector<Side>& sides, const ShardStamps& stamps, std::size_t jobs);

/// Builds the missing shards, `jobs` at a time. Reads `state_file` on several threads. Throws
/// FileError or IndexError.
void build_missing(const ShardNeeds& needs, const RecordRelations& joins,
                   const std::filesystem::path& state_file, std::size_t jobs);

}  // namespace gijiroku::indexer
