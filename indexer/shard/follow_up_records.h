// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/shard/follow_up_records.h — what a shard stores of the promises and requests of an agenda
// item, and of the reports in it on those of earlier meetings.
//
// They depend on the item alone. Which report keeps which promise depends on other meetings, so it
// is found when the index is served (searchd/ledger/later_place.h).
#pragma once

#include <vector>

#include "core/meeting_json.h"
#include "indexer/identity/element_ids.h"

namespace gijiroku::indexer {

/// In the order of the item's follow-ups. `ids`: of the meeting. Total.
std::vector<FollowUpRecord> follow_up_records(const Meeting& meeting, const ElementIds& ids,
                                              std::size_t item);

/// In the order of the item's nodes. Total.
std::vector<ReportRecord> report_records(const Meeting& meeting, const ElementIds& ids,
                                         std::size_t item);

}  // namespace gijiroku::indexer
