// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/pdf/table_rows.h — turns rows of a page into lines of text; tabs separate the cells of
// tables.
//
// A PDF has no tables, only words with positions. Rows belong to a table if cells of several rows
// begin at the same position (a tab stop), or if a gap is too wide for a sentence.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "indexer/pdf/page_row.h"

namespace gijiroku::indexer {

struct TextLine {
  std::string text;
  double top = 0, bottom = 0;  ///< points
  double em = 0;               ///< size of its characters, points
  bool tabbed = false;         ///< a row of a table, or a continuation line of a value
};

/// One line for each row: `label TAB value`. Continuation lines of a value begin with a tab. A
/// label that is vertically centered next to its value moves to the first line of the value. 議　題
/// in a cell keeps its U+3000. `rows` are one column, from top to bottom. Total, O(n log n).
std::vector<TextLine> table_lines(std::span<const PageRow> rows);

}  // namespace gijiroku::indexer
