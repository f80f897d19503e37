// indexer/ingest/source_summary.h — what a run made of each file, for people.
#pragma once

#include <string>
#include <vector>

#include "indexer/ingest/ingest.h"
#include "indexer/state/state.h"

namespace gijiroku::indexer {

/// Failures first, then each file that the index holds: its meetings with date, what the public
/// service has of them, speeches and speakers, and how often each kind of doubt came up, with the
/// first line of it. Throws IndexError.
std::string source_summaries(const State& state, const std::vector<Failure>& failures,
                             const std::vector<SourceDiagnostics>& diagnostics);

}  // namespace gijiroku::indexer
