// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/ingest/ingest.h — brings the state up to date with the sources: reads files that have
// changed and removes records that have vanished.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/confine/reader_starter.h"
#include "indexer/ingest/source.h"
#include "indexer/state/state.h"

namespace gijiroku::indexer {

struct Failure {
  std::string path, message;
  bool still_public = false;  ///< the last good version is public
};

struct IngestResult {
  std::size_t read = 0, unchanged = 0, removed = 0;  ///< files
  /// Error diagnostics of the files read: a record or a member of a zip was skipped.
  std::size_t lost_records = 0;
  /// Docs that are missing from their file but were kept, because the file has unreadable lines.
  std::size_t kept = 0;
  std::size_t bytes_read = 0;
  std::vector<Failure> failures;  ///< of these sources the last good version is kept
  bool removal_refused = false;
  /// Sources whose records are withdrawn although nothing was read in their place, with the reason.
  std::vector<Failure> withdrawn;
};

struct IngestOptions {
  std::size_t jobs = 1;
  bool allow_removal = false;
};

/// Version of all code that turns bytes into a Meeting. Sources that another version read are read
/// again.
inline constexpr int kParserVersion = 7;

/// Reads with `jobs` workers. Records that have vanished from readable folders of this run are
/// removed. If they are more than a tenth of all utterances and `allow_removal` is not set, they
/// are kept, and `removal_refused` is true. Records that have vanished from a JSON Lines file are
/// also kept if some of its lines could not be read, unless `allow_removal` is set; the diagnostics
/// name each. `starter` starts the processes that read the files. Throws IndexError.
IngestResult ingest(State& state, const Sources& sources, const IngestOptions& options,
                    ReaderStarter& starter);

}  // namespace gijiroku::indexer
