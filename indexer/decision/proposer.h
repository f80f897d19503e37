// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decision/proposer.h — who brought an item in.
#pragma once

#include <string>

#include "core/meeting.h"
#include "indexer/decision/agenda_forms.h"

namespace gijiroku::indexer {

/// Who brought the item in or moved it: the name after 提出者, 提案者, 発議者, or before から…動議.
/// As printed; empty if the text names nobody. `forms` are the item's. Total, thread-safe.
std::string proposer_in(const AgendaItem& item, const NodeForms& forms);

}  // namespace gijiroku::indexer
