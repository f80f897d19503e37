// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/agenda/called_levels.h — the levels of numbered titles that divide the speeches of a
// document: (1) and (2), each right before somebody speaks.
#pragma once

#include <set>
#include <vector>

#include "indexer/line/agenda_heading.h"
#include "indexer/line/lines.h"
#include "indexer/speaker/turns.h"

namespace gijiroku::indexer {

/// The levels at which titles numbered 1, 2 … each precede a turn. In a list within a speech, no
/// title but the last does. Also that of 1 開会, 2 …, 3 閉会 with turns between them. Total,
/// linear.
std::set<HeadingForm> called_levels(const std::vector<Line>& lines, const Turns& turns);

}  // namespace gijiroku::indexer
