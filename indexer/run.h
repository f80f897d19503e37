// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/run.h — one run of the indexer: inputs → state → published generations.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "indexer/confine/reader_starter.h"
#include "indexer/ingest/ledger.h"
#include "indexer/publish/plan.h"

namespace gijiroku::indexer {

struct RunOptions {
  std::string index;  ///< folder of the index, created if it does not exist
  std::vector<std::string> inputs;
  /// Paths of editions that are already published: below them, minutes that are marked 一部非公開
  /// or not marked at all are public.
  std::vector<std::string> published;
  std::string bodies;   ///< table of renamed bodies; empty: no table
  std::string report;   ///< file for diagnostics as JSON Lines; empty: no report
  std::string summary;  ///< file for a summary of each source; empty: no summary
  std::string ids;      ///< file of former addresses (identity/id_table.h); empty: none
  /// Worker threads, and shards built at the same time (each on two threads); 0: one per core.
  std::size_t jobs = 0;
  bool allow_removal = false;
  bool for_remote = false;  ///< build shards that other machines can search
  bool tombstones = false;  ///< the public is told which former addresses are gone
  /// LibreOffice and Tesseract may read files even if the kernel cannot confine them.
  bool unsandboxed = false;
  /// Read only sources that failed in earlier runs, changed or not.
  bool retry_failed = false;
  ReaderLimits reading;  ///< of one source
  /// About how much text a shard has, for tests of archives with many shards.
  std::int64_t shard_bytes = kShardBytes;
};

/// Counts for the message at the end of a run.
struct RunSummary {
  std::size_t read = 0, unchanged = 0, failed = 0, removed = 0;  ///< files
  std::size_t left = 0;  ///< files that have changed, but that --retry-failed does not read
  Ledger ledger;         ///< files = read + unchanged + failed + left
  std::size_t failed_before = 0;  ///< sources that this run did not look at, and that failed before
  std::size_t warnings = 0;       ///< of all sources in the index
  /// Errors in all sources in the index: a JSON Lines record or a zip member that was skipped.
  std::size_t lost_records = 0;
  std::size_t utterances = 0;  ///< in the index
  std::size_t bytes_read = 0;
  double seconds = 0;
  bool removal_refused = false;
  std::size_t mended = 0;  ///< damaged shards, stubs, epochs and states that were made again
};

/// Whether everything was read: nothing failed, in this run or before, and nothing was kept that
/// may have to go.
bool is_complete(const RunSummary& summary);

/// The counts as lines of text for the operator.
std::string run_message(const RunSummary& summary);

/// Reads the files that have changed and publishes the result. A bad file is reported by name and
/// the others are still read. Throws FileError or IndexError if the run as a whole fails; what was
/// published before then stays as it was. Throws FormatError if the table of bodies is malformed.
RunSummary run_indexer(const RunOptions& options);

}  // namespace gijiroku::indexer
