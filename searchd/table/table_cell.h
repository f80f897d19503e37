// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/table/table_cell.h — the columns and cells of a table.
#pragma once

#include <string>
#include <string_view>

#include "core/meeting.h"
#include "searchd/model/table_format.h"

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

/// CSV is for people, the other formats for programs.
inline bool is_for_people(TableFormat format) {
  return format == TableFormat::kCsv || format == TableFormat::kExcel;
}

/// The name of a code as the format has it: Japanese for people, the code for programs.
inline std::string name_in(Named name, TableFormat format) {
  return std::string(is_for_people(format) ? name.japanese : name.code);
}

}  // namespace gijiroku::search
