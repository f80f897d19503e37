// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/parse/materials.h — the list of 資料 behind the minutes.
#pragma once

#include <cstddef>
#include <vector>

#include "core/meeting.h"
#include "indexer/line/lines.h"

namespace gijiroku::indexer {

/// The line at or behind `from` at which the list begins; lines.size() where there is none.
/// Everything from there on belongs to it.
std::size_t find_materials(const std::vector<Line>& lines, std::size_t from);

/// The lines from `begin` on: materials, with what a line's end cut joined and what shares a line
/// parted; headings over them (提出された資料等) and notes stay nodes of their own kind. Total,
/// linear.
std::vector<Node> read_materials(const std::vector<Line>& lines, std::size_t begin);

}  // namespace gijiroku::indexer
