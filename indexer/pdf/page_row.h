// indexer/pdf/page_row.h — the words of a page as rows, and a row as cells parted by wide gaps.
#pragma once

#include <string>
#include <vector>

#include "indexer/pdf/placed_word.h"

namespace gijiroku::indexer {

/// Words that a reader takes in at one glance: gaps between them are narrower than two characters.
struct Cell {
  double left = 0, right = 0;  ///< points
  std::string text;  ///< U+3000 for a gap of about a character, a space between Latin words
};

struct PageRow {
  double top = 0, bottom = 0;  ///< points
  double em = 0;               ///< the size of its characters, points
  std::vector<Cell> cells;     ///< from left to right, at least one

  double middle() const { return (top + bottom) / 2; }
};

/// The rows from top to bottom. Every word is in one cell. Total, O(n log n).
std::vector<PageRow> page_rows(PlacedWords words);

/// The cells' texts, parted by U+3000.
std::string row_text(const PageRow& row);

}  // namespace gijiroku::indexer
