// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decision/explainer.h — who explained an agenda item to the meeting.
#pragma once

#include <cstddef>
#include <optional>

#include "core/meeting.h"
#include "indexer/speaker/presider.h"

namespace gijiroku::indexer {

/// The utterance that explains `item`, as its index among the item's nodes. It is the one after the
/// chair asks for an explanation or a report (説明を求めます), else the first one by an official,
/// unless a member has spoken before. nullopt if there is none. Total, linear.
std::optional<std::size_t> explanation_in(const AgendaItem& item, const Presider& presider);

}  // namespace gijiroku::indexer
