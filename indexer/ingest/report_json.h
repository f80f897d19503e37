// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/ingest/report_json.h — the diagnostics of a run for other programs, as JSON Lines.
#pragma once

#include <string>
#include <vector>

#include "indexer/ingest/ingest.h"
#include "indexer/state/state.h"

namespace gijiroku::indexer {

/// One object per line: {"source", "severity": "warning"|"error", "code", "line", "message"}.
/// "line" is omitted for diagnostics about a whole file. Failures (code "failed") come first, then
/// `diagnostics`. A failure has "still_public": true if the last good version of the file is
/// public.
std::string report_json(const std::vector<Failure>& failures,
                        const std::vector<SourceDiagnostics>& diagnostics);

}  // namespace gijiroku::indexer
