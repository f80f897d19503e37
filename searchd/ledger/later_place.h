// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/ledger/later_place.h — which later report keeps a promise or answers a request.
#pragma once

#include <vector>
#include "searchd/ledger/follow_up_entry.h"
#include "searchd/model/meeting_list.h"

namespace gijiroku::search {

/// Sets FollowUpEntry::later of all entries of `book`. A report keeps a promise if it was made by
/// the same office (or one of the two by a secretariat) in a later meeting of the same body, within
/// kMaxDays days, and shares rare words with the promise or with the request before it. Total.
void find_later_places(FollowUpBook& book, const std::vector<MeetingSummary>& meetings);
inline constexpr int kMaxDays = 400;

}  // namespace gijiroku::search
