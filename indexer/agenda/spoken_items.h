// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/agenda/spoken_items.h — agenda items that no heading opens, but the chair's words:
// 「日程第4、議案 第1号…を議題といたします」.
#pragma once

#include <vector>

#include "core/meeting.h"
#include "indexer/agenda/programme.h"

namespace gijiroku::indexer {

/// `agenda` with an item parted before each chair's utterance that takes up items of the programme
/// other than the open one. Titles are the programme's where it has them, else the chair's words.
/// Nodes stay in their order. Total, linear.
std::vector<AgendaItem> with_spoken_items(std::vector<AgendaItem> agenda,
                                          const Programme& programme);

}  // namespace gijiroku::indexer
