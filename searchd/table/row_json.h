// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/table/row_json.h — a row of a table as a line of JSON.
#pragma once

#include <string>
#include <vector>

#include "searchd/table/table_cell.h"

namespace gijiroku::search {

/// An object with a key for each column. An empty cell is null. Ends with a line end.
std::string row_json(const std::vector<TableColumn>& columns, const std::vector<TableCell>& cells);

}  // namespace gijiroku::search
