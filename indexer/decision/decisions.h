// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decision/decisions.h — what the items of a meeting decided and left open.
#pragma once

#include "core/meeting.h"

namespace gijiroku::indexer {

/// Fills in each item's bill, proposer, outcome and follow-ups from its heading and its nodes.
/// Total, linear, thread-safe.
void read_decisions(Meeting& meeting);

/// The same for the records of a sitting, whose items are first read from what the chair says.
/// Total, linear, thread-safe.
void read_record_decisions(Meeting& meeting);

}  // namespace gijiroku::indexer
