// indexer/run.h — one run of the indexer: inputs → state → published generations.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace gijiroku::indexer {

struct RunOptions {
  std::string index;  ///< folder of the index, made where there is none
  std::vector<std::string> inputs;
  std::vector<std::string>
      published;  ///< paths whose 一部非公開 and unmarked minutes are the published edition
  std::string bodies;    ///< file of renamed bodies; empty: none
  std::string report;    ///< file for diagnostics as JSON Lines; empty: none
  std::string summary;   ///< file for a summary of each source; empty: none
  std::size_t jobs = 0;  ///< shards built at once, each on two threads; 0: one a core
  bool allow_removal = false;
  bool for_remote = false;  ///< shards that other machines can search
};

/// What a run did, for the closing summary.
struct RunSummary {
  std::size_t read = 0, unchanged = 0, failed = 0, removed = 0;  ///< files
  std::size_t warnings = 0;      ///< of all sources that the index holds
  std::size_t lost_records = 0;  ///< JSON Lines records that could not be read, in this run
  std::size_t utterances = 0, public_utterances = 0;  ///< in the index
  std::size_t bytes_read = 0;
  double seconds = 0;
  bool removal_refused = false;
};

/// What a run did, in lines for people.
std::string run_message(const RunSummary& summary);

/// Reads what has changed and publishes. A bad file is a named failure and the rest goes on.
/// Throws FileError or IndexError where the run as a whole could not be done; what was published
/// before stays as it was.
RunSummary run_indexer(const RunOptions& options);

}  // namespace gijiroku::indexer
