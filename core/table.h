// SPDX-License-Identifier: GPL-3.0-or-later
// core/table.h — the format of the language data in dict/: rows of cells separated by tabs. A line
// that begins with '#' is a comment.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace gijiroku {

/// A larger file is no table.
inline constexpr std::size_t kMaxTableBytes = std::size_t{16} << 20;

struct TableRow {
  std::size_t line;                     ///< from 1, for messages
  std::vector<std::string_view> cells;  ///< at least one; views into the table's text
};

/// The rows of `tsv`, without empty lines and comments. Total.
std::vector<TableRow> table_rows(std::string_view tsv);

}  // namespace gijiroku
