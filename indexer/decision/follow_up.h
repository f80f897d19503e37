// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decision/follow_up.h — what an agenda item leaves open: promises and requests.
#pragma once

#include <vector>

#include "core/meeting.h"
#include "indexer/decision/agenda_forms.h"

namespace gijiroku::indexer {

/// Of the item at `place`: promises of those who answer, requests of those who question, at most
/// one per sentence. `to` is the member who spoke before a promise, or who answers after a request.
/// A request is linked to the promise that answers it.
/// `forms` are the agenda's. Total, thread-safe.
std::vector<FollowUp> follow_ups_of(const std::vector<AgendaItem>& agenda, const AgendaForms& forms,
                                    std::size_t place);

}  // namespace gijiroku::indexer
