// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/table/table_text.h — a table as text in one of the formats, row by row, so that a table
// of any length needs the memory of one row.
#pragma once

#include <string>
#include <vector>

#include "searchd/model/table_format.h"
#include "searchd/table/table_cell.h"

namespace gijiroku::search {

/// What Excel accepts in a cell, in UTF-16 units.
inline constexpr std::size_t kExcelUnits = 32'767;

/// What precedes the rows: the names of the columns; nothing in JSON Lines. Excel's table has one
/// column more, 続き.
std::string table_head(TableFormat format, const std::vector<TableColumn>& columns);

/// One record, which has a cell for each column.
///
/// CSV: cells with a comma, a quote, a line end or outer blanks are quoted; lines end with CR LF.
/// TSV: tab, line end, carriage return and backslash are written \t, \n, \r and \\.
/// JSON Lines: an object; empty cells are null.
/// Excel: a cell that begins like a formula gets an apostrophe before it. A record with a longer
/// cell than kExcelUnits becomes several rows, numbered in the column 続き. They repeat the other
/// cells.
std::string table_row(TableFormat format, const std::vector<TableColumn>& columns,
                      const std::vector<TableCell>& cells);

}  // namespace gijiroku::search
