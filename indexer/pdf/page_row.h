// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/pdf/page_row.h — groups the words of a page into rows, and each row into cells separated
// by wide gaps.
#pragma once

#include <string>
#include <vector>

#include "indexer/pdf/placed_word.h"

namespace gijiroku::indexer {

/// Adjacent words with gaps of less than 1.5 characters between them.
struct Cell {
  double left = 0, right = 0;  ///< points
  std::string text;            ///< U+3000 for a gap of about a character, a space for a smaller one
};

struct PageRow {
  double top = 0, bottom = 0;  ///< points
  double em = 0;               ///< size of its characters, points
  std::vector<Cell> cells;     ///< from left to right, at least one
  bool ruled = false;          ///< of a table with rules (ruled_tables.h); cells may be empty

  double middle() const { return (top + bottom) / 2; }
};

/// The rows from top to bottom. Every word that is not empty is in exactly one cell. Total, O(n log
/// n).
std::vector<PageRow> page_rows(PlacedWords words);

/// The texts of the cells, separated by U+3000.
std::string row_text(const PageRow& row);

}  // namespace gijiroku::indexer
