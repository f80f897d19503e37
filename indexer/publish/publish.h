// indexer/publish/publish.h — makes INDEX/public and INDEX/restricted hold what the state says, one
// atomic step each.
#pragma once

#include <cstddef>
#include <filesystem>

#include "indexer/publish/record_joins.h"
#include "indexer/state/state.h"

namespace gijiroku::indexer {

struct PublishOptions {
  std::filesystem::path index;
  std::size_t jobs = 1;
  bool allow_removal = false;
  bool for_remote = false;  ///< shards that other machines can search (ShardWriter)
};

/// Builds the shards that are missing, `jobs` at a time, and then swaps the stub, the public one
/// first, so that a withdrawn record has left the public generation before anything else. The
/// previous generation is kept for roll-back (INDEX/…/PREVIOUS), except where something was
/// withdrawn from it: then it is deleted, with all that no generation names. Reads `state_file` on
/// several threads. Throws IndexError without publishing anything where more than a tenth of the
/// published records would vanish and `allow_removal` is not set: then the state does not know what
/// was published.
void publish(const PublishOptions& options, const RecordJoins& joins,
             const std::filesystem::path& state_file);

}  // namespace gijiroku::indexer
