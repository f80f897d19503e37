// indexer/pdf/table_rows.h — rows of a page as lines of text, with the cells of tables parted by
// tabs.
//
// A PDF keeps no tables, only words at places. Rows are a table's where cells of several rows begin
// at one place (a tab stop), or where a gap is too wide for a sentence.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "indexer/pdf/page_row.h"

namespace gijiroku::indexer {

struct TextLine {
  std::string text;
  double top = 0, bottom = 0;  ///< points
  double em = 0;               ///< the size of its characters, points
  bool tabbed = false;         ///< a row of a table, or a wrapped value's next line
};

/// One line for each row, but for a label that stands half-way down its value: it comes before the
/// value's first line. `label TAB value`; a wrapped value's next lines begin with a tab. 議　題 in
/// a cell keeps its U+3000. `rows` are one column, from top to bottom. Total, O(n log n).
std::vector<TextLine> table_lines(std::span<const PageRow> rows);

}  // namespace gijiroku::indexer
