// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decision/follow_up_link.h — which promise answers a request.
#pragma once

#include <vector>

#include "core/meeting.h"

namespace gijiroku::indexer {

/// Sets `answer` of each request among `follow_ups`, which are all of `item` in the order in which
/// they were said. A promise answers a request if it is in the first reply to it, or in a later one
/// and about the same subject. Requests without such a promise keep no answer. Total, thread-safe,
/// linear in the number of follow-ups.
void link_answers(const AgendaItem& item, std::vector<FollowUp>& follow_ups);

}  // namespace gijiroku::indexer
