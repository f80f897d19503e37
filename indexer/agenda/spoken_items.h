// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/agenda/spoken_items.h — agenda items that no heading opens, but the words of the chair:
// 「日程第4、議案第1号…を議題といたします」, 「次に、計画の改定について説明をお願いします」.
#pragma once

#include <vector>

#include "core/meeting.h"
#include "indexer/agenda/programme.h"

namespace gijiroku::indexer {

/// `agenda` with a new item before each node that takes up an item other than the open one. A chair
/// names it by its number (日程第4, 議題2), by its bill or by its title in the programme; a note
/// does by stating what became of a bill of the programme. An item has the bills of those that are
/// taken up together with it. Titles come from the programme if it has
/// them, otherwise from the words. Items that have a heading are not opened again. Nodes keep their
/// order. Total; linear in the text for a programme of a given length.
std::vector<AgendaItem> with_spoken_items(std::vector<AgendaItem> agenda,
                                          const Programme& programme);

/// The same for records of speech, in which no line is a node of its own. `written[i]` are the
/// headings within record i; it must be as long as `records`.
std::vector<AgendaItem> items_of_records(std::vector<Node> records,
                                         const std::vector<Programme>& written);

}  // namespace gijiroku::indexer
