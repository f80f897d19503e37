// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/ingest/failure_memory.h — sources that could not be read, remembered from run to run, so
// that each run names all of them until they are mended.
#pragma once

#include <set>
#include <string>

#include "indexer/ingest/ingest_result.h"
#include "indexer/ingest/source.h"
#include "indexer/state/state.h"

namespace gijiroku::indexer {

/// Paths of sources that failed in an earlier run, or of which a part could not be read (a member
/// of a zip, a line of JSON Lines). Throws IndexError.
std::set<std::string> failed_before(const State& state);

/// Stores the failures of this run. Those of earlier runs that this run neither met again nor
/// mended are added to `result.earlier_failures`. One is mended if its source was read, or is gone.
/// Throws IndexError.
void remember_failures(State& state, const Sources& sources, IngestResult& result);

/// The warning for the record `doc`, which its source no longer has but which is kept.
Diagnostic kept_record(const std::string& doc);

}  // namespace gijiroku::indexer
