// indexer/ingest/ingest.h — brings the state up to date with the sources: reads what has changed,
// notes what has gone.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/ingest/source.h"
#include "indexer/state/state.h"

namespace gijiroku::indexer {

struct Failure {
  std::string path, message;
};

struct Ingested {
  std::size_t read = 0, unchanged = 0, removed = 0;  ///< files
  std::size_t lost_records = 0;
  std::size_t kept = 0;  ///< docs that are gone from a file with lines that could not be read
  std::size_t bytes_read = 0;
  std::vector<Failure> failures;  ///< a source keeps its last good version
  bool removal_refused = false;
};

/// Version of everything that turns bytes into a Meeting; sources read by another are read again.
inline constexpr int kParserVersion = 5;

/// Reads with `jobs` workers. What has vanished from readable folders of this run is removed,
/// unless that is more than a tenth of the records and `allow_removal` is not set: then it stays,
/// and `removal_refused` says so. What has gone from a file of records with lines that could not be
/// read stays as well, each named in its diagnostics. Throws IndexError.
Ingested ingest(State& state, const Sources& sources, std::size_t jobs, bool allow_removal);

}  // namespace gijiroku::indexer
