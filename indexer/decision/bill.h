// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decision/bill.h — the numbers under which an item was brought in, and who brought it in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/meeting.h"
#include "indexer/decision/agenda_forms.h"

namespace gijiroku::indexer {

/// 議案第53号, 報告第3号, 第15号議案 in `form`, which is in the literal form, each once; of
/// 議第1号から 議第3号まで all three. Total, thread-safe.
std::vector<std::string> bills_in(std::string_view form);

/// Who is told to have brought the item in or moved it: behind 提出者, 提案者, 発議者, or before
/// から…動議. As printed; empty where nobody is. `forms` are the item's. Total, thread-safe.
std::string proposer_in(const AgendaItem& item, const NodeForms& forms);

}  // namespace gijiroku::indexer
