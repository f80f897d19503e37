// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/ingest/ingest_result.h — what became of the sources of a run.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "indexer/line/diagnostic.h"

namespace gijiroku::indexer {

struct Failure {
  std::string path, message;
  bool still_public = false;  ///< the last good version is public
};

struct IngestResult {
  std::size_t read = 0, unchanged = 0, removed = 0;  ///< files
  /// Docs that are missing from their file but were kept, because the file has unreadable lines.
  std::size_t kept = 0;
  std::size_t bytes_read = 0;
  std::vector<Failure> failures;  ///< of these sources the last good version is kept
  /// The same, of sources that this run did not look at.
  std::vector<Failure> earlier_failures;
  std::vector<std::string> left;  ///< files that have changed but are not read in this run
  bool removal_refused = false;
  /// Sources whose records are withdrawn although nothing was read in their place, with the reason.
  std::vector<Failure> withdrawn;
};

/// The errors among diagnostics: each is a record or a member of a zip that was skipped.
inline std::size_t count_errors(const std::vector<Diagnostic>& diagnostics) {
  return static_cast<std::size_t>(
      std::count_if(diagnostics.begin(), diagnostics.end(),
                    [](const Diagnostic& d) { return d.severity == Severity::kError; }));
}

}  // namespace gijiroku::indexer
