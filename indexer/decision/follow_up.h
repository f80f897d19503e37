// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decision/follow_up.h — what an agenda item leaves open: promises and requests.
#pragma once

#include <vector>

#include "core/meeting.h"
#include "indexer/decision/agenda_forms.h"

namespace gijiroku::indexer {

/// Of the item at `place`, by the rows of dict/follow_ups.tsv: promises of those who answer,
/// requests of those who question; one a sentence. `to` is the speaker on the other side who spoke
/// last or, for a request, answers next. `forms` are the agenda's. Total, thread-safe.
std::vector<FollowUp> follow_ups_of(const std::vector<AgendaItem>& agenda, const AgendaForms& forms,
                                    std::size_t place);

}  // namespace gijiroku::indexer
