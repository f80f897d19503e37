// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/publish/publish.h — brings INDEX/public and INDEX/restricted up to date with the state,
// each in one atomic step.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "indexer/publish/change_record.h"
#include "indexer/publish/plan.h"
#include "indexer/publish/record_relations.h"
#include "indexer/state/state.h"

namespace gijiroku::indexer {

struct PublishOptions {
  std::filesystem::path index;
  std::size_t jobs = 1;
  bool allow_removal = false;
  bool for_remote = false;     ///< build shards that other machines can search (ShardWriter)
  bool tombstones = false;     ///< the public is told which former addresses are gone
  bool remakes_state = false;  ///< the state was lost and has been read anew (lost_state.h)
  std::int64_t shard_bytes = kShardBytes;
};

/// `records` are those to index, with their ids (identity/meeting_ids.h); `former` are
/// the ids of those indexed before. Builds the missing
/// shards, `jobs` at a time, then swaps the stubs. The public stub is swapped first, so that a
/// withdrawn record leaves the public generation before anything else happens. The previous
/// generation is kept for roll-back (INDEX/…/PREVIOUS) only if every record of it is in the new one
/// unchanged. If a record was withdrawn or changed, it is deleted, and a later run finishes a
/// deletion that was interrupted. Shards that no generation names are deleted too.
///
/// Stubs and shards that are damaged are named on standard error and made again; their number is
/// returned. A damaged generation for roll-back is deleted.
///
/// Reads `state_file` on several threads. Throws IndexError if `allow_removal` is not set and more
/// than a tenth of the published utterances would vanish: the state has probably lost records. With
/// `remakes_state`, if a single published record would. Nothing is published then. Also throws
/// FileError.
std::size_t publish(const PublishOptions& options, const std::vector<MeetingSummaryRow>& records,
                    const FormerIds& former, const RecordRelations& joins,
                    const std::filesystem::path& state_file);

}  // namespace gijiroku::indexer
