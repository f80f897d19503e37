// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fold.h"

#include <numeric>
#include <string>

#include "core/error.h"
#include "core/table.h"
#include "core/utf8.h"
#include "embedded/fold_tsv.h"
#include "embedded/fold_unihan_tsv.h"

namespace gijiroku {

FoldTable::FoldTable(std::string_view tsv) : bmp_(0x10000) {
  std::iota(bmp_.begin(), bmp_.end(), char16_t{0});
  for (const TableRow& row : table_rows(tsv)) {
    const std::u32string from = decode(row.cells[0]);
    const std::u32string to = row.cells.size() == 2 ? decode(row.cells[1]) : U"";
    if (from.size() != 1 || to.size() != 1 || to[0] >= bmp_.size()) {
      throw FormatError("fold table, line " + std::to_string(row.line) +
                        ": expected 'from TAB to'");
    }
    if (from[0] < bmp_.size()) {
      bmp_[from[0]] = static_cast<char16_t>(to[0]);
    } else {
      astral_[from[0]] = to[0];
    }
  }
}

const FoldTable& fold_table() {
  static const FoldTable table(fold_rows());
  return table;
}

std::string_view fold_rows() {
  static const std::string kRows =
      std::string(embedded::fold_tsv) + std::string(embedded::fold_unihan_tsv);
  return kRows;
}

}  // namespace gijiroku
