// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/state/body_names.h"

#include "core/error.h"
#include "core/file.h"
#include "core/table.h"
#include "core/text.h"

namespace gijiroku::indexer {
BodyNames::BodyNames(std::string_view table, const std::string& source) {
  for (const TableRow& row : table_rows(table)) {
    const std::string where = source + " の " + std::to_string(row.line) + " 行目: ";
    if (row.cells.size() != 2 || row.cells[0].empty() || row.cells[1].empty())
      throw FormatError(where + "「旧名 TAB 現在の名」ではありません");
    const std::string former = literal_text(row.cells[0]);
    if (!present_.emplace(former, row.cells[1]).second)
      throw FormatError(where + std::string(row.cells[0]) + " が 2 回あります");
    if (literal_text(present_name(row.cells[0])) == former)
      throw FormatError(where + std::string(row.cells[0]) + " が元の名に戻っています");
  }
}

std::string BodyNames::present_name(std::string_view body) const {
  std::string name, form = literal_text(body);
  for (std::size_t steps = 0; steps < present_.size(); ++steps) {
    const auto next = present_.find(form);
    if (next == present_.end()) break;
    name = next->second;
    form = literal_text(name);
  }
  return name;
}

BodyNames body_names_of_file(const std::string& path) {
  if (path.empty()) return {};
  return BodyNames(read_file(path, kMaxTableBytes), path);
}

}  // namespace gijiroku::indexer
