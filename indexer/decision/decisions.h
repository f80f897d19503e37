// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decision/decisions.h — what the items of a meeting decided and left open.
#pragma once

#include <vector>

#include "core/meeting.h"
#include "indexer/line/diagnostic.h"

namespace gijiroku::indexer {

/// Fills in each item's bill, proposer, outcome and follow-ups from its heading and its nodes.
/// Total, linear, thread-safe.
void read_decisions(Meeting& meeting);

/// The same for the records of a sitting, whose items are first read from what the chair says.
/// Parts that were not public become restricted (disclosure/closed_parts.h), also if their records
/// say 公開, and are returned as warnings. Total, linear, thread-safe.
[[nodiscard]] std::vector<Diagnostic> read_record_decisions(Meeting& meeting);

}  // namespace gijiroku::indexer
