// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/ingest/source_summary.h — a summary of what was read of each file, as text for the
// operator.
#pragma once

#include <string>
#include <vector>

#include "indexer/ingest/ingest.h"
#include "indexer/state/state.h"

namespace gijiroku::indexer {

/// Failures first, then each file in the index. For each of its meetings: title, date, how much of
/// it is public, and the numbers of agenda items, utterances and speakers. Then its diagnostics,
/// one line per code, with the first place and the number of others. Throws IndexError.
std::string source_summaries(const State& state, const std::vector<Failure>& failures,
                             const std::vector<SourceDiagnostics>& diagnostics);

}  // namespace gijiroku::indexer
