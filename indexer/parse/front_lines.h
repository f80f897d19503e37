// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/parse/front_lines.h — which lines stand before the meeting begins, and which of them are
// rows of the table.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/line/lines.h"
#include "indexer/line/role_table.h"
#include "indexer/parse/header_row.h"

namespace gijiroku::indexer {

/// The lines before the meeting begins, parted.
struct FrontLines {
  std::vector<Line> titles;
  std::vector<HeaderRow> rows;
  std::vector<HeaderRow> paired;  ///< labels and values that the document prints in two blocks
  std::vector<Line> programme;    ///< items listed one a line, without a row's label before them
  std::vector<Line> rest;         ///< rosters and other lines between
  std::size_t end = 0;            ///< the first line that is not among them
  std::size_t speech = 0;  ///< the line where the meeting begins for certain, or lines.size()
};

/// The front matter ends before the first speech, stage direction or agenda heading; a heading that
/// comes again later belongs to the header's 議題. Total, linear.
/// Nothing from byte `first_turn` of the source on is among them.
FrontLines read_front_lines(const std::vector<Line>& lines, std::size_t first_turn,
                            const RoleTable& roles);

}  // namespace gijiroku::indexer
