// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/model/table_format.h — the formats in which all results of a search are saved.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gijiroku::search {

/// kCsv: RFC 4180 in UTF-8 with a byte order mark, exact. kExcel: the same for spreadsheets, with
/// cells of a length that Excel accepts and none that it runs as a formula. kTsv and kJsonLines:
/// for programs.
enum class TableFormat : std::uint8_t { kCsv, kExcel, kTsv, kJsonLines };

struct NamedTableFormat {
  TableFormat format;
  std::string_view code;  ///< in requests and on the command line
  std::string_view type;  ///< media type
  std::string_view file;  ///< name under which a browser saves it
};
inline constexpr NamedTableFormat kTableFormats[]{
    {TableFormat::kCsv, "csv", "text/csv; charset=utf-8; header=present", "gijiroku.csv"},
    {TableFormat::kExcel, "excel", "text/csv; charset=utf-8; header=present", "gijiroku-excel.csv"},
    {TableFormat::kTsv, "tsv", "text/tab-separated-values; charset=utf-8", "gijiroku.tsv"},
    {TableFormat::kJsonLines, "jsonl", "application/x-ndjson; charset=utf-8", "gijiroku.jsonl"}};

constexpr const NamedTableFormat& named(TableFormat format) {
  return kTableFormats[static_cast<std::size_t>(format)];
}

/// nullopt if no format has this code.
constexpr std::optional<TableFormat> table_format(std::string_view code) {
  for (const NamedTableFormat& each : kTableFormats) {
    if (each.code == code) return each.format;
  }
  return std::nullopt;
}

}  // namespace gijiroku::search
