// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/identity/meeting_ids.h — the ids of the meetings of an index, from what they are
// (state/meeting_key.h).
#pragma once

#include <vector>

#include "indexer/state/state.h"

namespace gijiroku::indexer {

/// `rows` with their ids. `rows` are the records to index.
///
/// If no other meeting has its key, that alone makes the id. Otherwise the title and what was said
/// make it too, and only if these are equal as well, an ordinal in the order of the docs. Of a
/// meeting that has a public part, only that part counts, and only other meetings that have one: no
/// public id depends on a restricted record. Ids do not depend on earlier runs. Throws IndexError.
std::vector<MeetingSummaryRow> with_ids(std::vector<MeetingSummaryRow> rows, const State& state);

}  // namespace gijiroku::indexer
