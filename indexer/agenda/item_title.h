// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/agenda/item_title.h — what the title of an agenda item tells of its kind.
#pragma once

#include <string_view>

#include "core/meeting.h"

namespace gijiroku::indexer {

/// The kind that the words of `title` tell (諸般の報告, 報第5号 …, その他, 議案第3号 …), by the
/// rows of dict/agenda_titles.tsv; `otherwise` where no row fits. Total, thread-safe.
AgendaKind kind_of_title(std::string_view title, AgendaKind otherwise);

}  // namespace gijiroku::indexer
