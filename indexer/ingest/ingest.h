// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/ingest/ingest.h — brings the state up to date with the sources: reads files that have
// changed and removes records that have vanished.
#pragma once

#include <cstddef>

#include "indexer/confine/reader_starter.h"
#include "indexer/ingest/ingest_result.h"
#include "indexer/ingest/source.h"
#include "indexer/state/state.h"

namespace gijiroku::indexer {

struct IngestOptions {
  std::size_t jobs = 1;
  bool allow_removal = false;
  /// Read only sources that failed before (failure_memory.h), changed or not. No source is
  /// removed.
  bool retry_failed = false;
};

/// Version of all code that turns bytes into a Meeting. Sources that another version read are read
/// again.
inline constexpr int kParserVersion = 16;

/// Reads with `jobs` workers. Records that have vanished from readable folders of this run are
/// removed. If they are more than a tenth of all utterances and `allow_removal` is not set, they
/// are kept, and `removal_refused` is true. Records that have vanished from a JSON Lines file are
/// also kept if some of its lines could not be read, unless `allow_removal` is set; the diagnostics
/// name each. `starter` starts the processes that read the files. Throws IndexError.
IngestResult ingest(State& state, const Sources& sources, const IngestOptions& options,
                    ReaderStarter& starter);

}  // namespace gijiroku::indexer
