// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/table/row_json.h"

#include <nlohmann/json.hpp>

namespace gijiroku::search {

std::string row_json(const std::vector<TableColumn>& columns, const std::vector<TableCell>& cells) {
  std::string out = "{";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    out.append(i == 0 ? "\"" : ",\"").append(columns[i].code).append("\":");
    if (cells[i].text.empty()) {
      out += "null";
    } else if (cells[i].number) {
      out += cells[i].text;
    } else {
      out += nlohmann::json(cells[i].text)
                 .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    }
  }
  return out += "}\n";
}

}  // namespace gijiroku::search
