// core/table.h — language data as dict/ keeps it: rows of cells parted by tabs, '#' at the start of
// a comment line.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace gijiroku {

struct TableRow {
  std::size_t line;                     ///< from 1, for messages
  std::vector<std::string_view> cells;  ///< at least one; views into the table's text
};

/// The rows of `tsv` without empty lines and comments. Total.
std::vector<TableRow> table_rows(std::string_view tsv);

}  // namespace gijiroku
