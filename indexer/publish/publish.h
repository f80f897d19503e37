// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/publish/publish.h — brings INDEX/public and INDEX/restricted up to date with the state,
// each in one atomic step.
#pragma once

#include <cstddef>
#include <filesystem>

#include "indexer/publish/record_relations.h"
#include "indexer/state/state.h"

namespace gijiroku::indexer {

struct PublishOptions {
  std::filesystem::path index;
  std::size_t jobs = 1;
  bool allow_removal = false;
  bool for_remote = false;  ///< build shards that other machines can search (ShardWriter)
};

/// Builds the missing shards, `jobs` at a time, then swaps the stubs. The public stub is swapped
/// first, so that a withdrawn record leaves the public generation before anything else happens. The
/// previous generation is kept for roll-back (INDEX/…/PREVIOUS) only if every record of it is in
/// the new one unchanged. If a record was withdrawn or changed, it is deleted, and a later run
/// finishes a deletion that was interrupted. Shards that no generation names are deleted too. Reads
/// `state_file` on several threads. Throws IndexError if more than a tenth of the published
/// utterances would vanish and `allow_removal` is not set: the state has probably lost records.
/// Nothing is published then. Also throws FileError.
void publish(const PublishOptions& options, const RecordRelations& joins,
             const std::filesystem::path& state_file);

}  // namespace gijiroku::indexer
