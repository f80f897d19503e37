// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/table/line_table.h"

#include <array>

#include "embedded/strings.h"
#include "searchd/table/record_table.h"

namespace gijiroku::search {
namespace {

constexpr std::array<std::string_view, 11> kShown{
    "url", "meeting", "body", "date", "year", "item", "node", "seq", "label", "name", "role"};

/// The places of kShown in record_columns().
std::vector<std::size_t> shown_places() {
  std::vector<std::size_t> out;
  for (const std::string_view code : kShown) {
    for (std::size_t i = 0; i < record_columns().size(); ++i) {
      if (record_columns()[i].code == code) out.push_back(i);
    }
  }
  return out;
}

}  // namespace

const std::vector<TableColumn>& line_columns() {
  static const std::vector<TableColumn> kColumns = [] {
    std::vector<TableColumn> out{{"before", strings::column_before},
                                 {"key", strings::column_key},
                                 {"after", strings::column_after}};
    for (const std::size_t place : shown_places()) out.push_back(record_columns()[place]);
    return out;
  }();
  return kColumns;
}

std::vector<TableCell> line_cells(const ConcordanceLine& line, TableFormat format,
                                  const SiteSettings& site) {
  static const std::vector<std::size_t> kPlaces = shown_places();
  std::vector<TableCell> all = record_cells({line.hit, "", Tier::kLiteral}, format, site);
  std::vector<TableCell> out{{line.before}, {line.key}, {line.after}};
  for (const std::size_t place : kPlaces) out.push_back(std::move(all[place]));
  return out;
}

}  // namespace gijiroku::search
