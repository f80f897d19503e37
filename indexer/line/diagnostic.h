// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/line/diagnostic.h — what a reader of a source was not sure of, for the report.
#pragma once

#include <cstddef>
#include <string>

namespace gijiroku::indexer {

enum class Severity { kWarning /* read, but doubtful */, kError /* not in the index */ };

struct Diagnostic {
  Severity severity = Severity::kWarning;
  std::string code;      ///< stable, for machines: "closing-time-mismatch"
  std::size_t line = 0;  ///< of the decoded source, from 1; 0: the whole file
  std::string message;   ///< for the clerk, in Japanese
  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

}  // namespace gijiroku::indexer
