// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/ingest/ledger.h — the accounts of a run: what became of each file of its inputs, and why
// each source is in the index.
#pragma once

#include <cstddef>

#include "indexer/ingest/ingest_result.h"
#include "indexer/ingest/source.h"
#include "indexer/state/state.h"

namespace gijiroku::indexer {

/// files = read + unchanged + failed + left. indexed = present + earlier + missing + outside.
struct Ledger {
  std::size_t files = 0;    ///< in the inputs, with what could not be opened or listed
  std::size_t indexed = 0;  ///< sources in the index after the run
  std::size_t present = 0;  ///< as they are on the disk
  std::size_t earlier = 0;  ///< in an earlier version, because the present one failed or was left
  std::size_t missing = 0;  ///< gone from an input, but kept
  std::size_t outside = 0;  ///< not of the inputs of this run
};

/// Throws IndexError.
Ledger ledger_of(const State& state, const Sources& sources, const IngestResult& result);

}  // namespace gijiroku::indexer
