// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table.h"

namespace gijiroku {
namespace {

/// Returns the text before the first `mark`. `rest` keeps the text after it.
std::string_view cut_at(char mark, std::string_view& rest) {
  const std::string_view head = rest.substr(0, rest.find(mark));
  rest.remove_prefix(head.size() == rest.size() ? rest.size() : head.size() + 1);
  return head;
}

}  // namespace

std::vector<TableRow> table_rows(std::string_view tsv) {
  std::vector<TableRow> rows;
  for (std::size_t line = 1; !tsv.empty(); ++line) {
    std::string_view rest = cut_at('\n', tsv);
    if (rest.empty() || rest.front() == '#') continue;
    TableRow row{line, {}};
    while (!rest.empty()) row.cells.push_back(cut_at('\t', rest));
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace gijiroku
