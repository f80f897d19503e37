// indexer/ingest/report_json.h — what a run was not sure of, for machines: JSON Lines.
#pragma once

#include <string>
#include <vector>

#include "indexer/ingest/ingest.h"
#include "indexer/state/state.h"

namespace gijiroku::indexer {

/// One object a line: {"source", "severity": "warning"|"error", "code", "line", "message"},
/// failures (code "failed") first, then every diagnostic of every source that the index holds.
std::string report_json(const std::vector<Failure>& failures,
                        const std::vector<SourceDiagnostics>& diagnostics);

}  // namespace gijiroku::indexer
