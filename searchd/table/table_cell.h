// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/table/table_cell.h — the columns and cells of a table.
#pragma once

#include <string>
#include <string_view>

namespace gijiroku::search {

/// A column of a table. CSV is headed by the Japanese names, for people. TSV and JSON Lines have
/// the codes, for programs.
struct TableColumn {
  std::string_view code, japanese;
};

/// A cell. An empty text means that the record states nothing.
struct TableCell {
  std::string text;
  bool number = false;  ///< `text` is a JSON number
};

}  // namespace gijiroku::search
