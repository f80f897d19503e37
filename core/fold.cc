#include "core/fold.h"

#include <numeric>

#include "core/error.h"
#include "core/text.h"
#include "embedded/fold_tsv.h"

namespace gijiroku {

FoldTable::FoldTable(std::string_view tsv) : bmp_(0x10000) {
  std::iota(bmp_.begin(), bmp_.end(), char16_t{0});
  std::size_t line_number = 0;
  while (!tsv.empty()) {
    const std::string_view line = tsv.substr(0, tsv.find('\n'));
    tsv.remove_prefix(std::min(tsv.size(), line.size() + 1));
    ++line_number;
    if (line.empty() || line.front() == '#') continue;
    const std::u32string row = decode(line);
    if (row.size() < 3 || row[1] != U'\t' || row[2] >= 0x10000 ||
        (row.size() > 3 && row[3] != U'\t')) {
      throw FormatError("fold table, line " + std::to_string(line_number) +
                        ": expected 'from TAB to'");
    }
    if (row[0] < 0x10000) {
      bmp_[row[0]] = static_cast<char16_t>(row[2]);
    } else {
      astral_[row[0]] = row[2];
    }
  }
}

const FoldTable& fold_table() {
  static const FoldTable table(embedded::fold_tsv);
  return table;
}

std::string_view fold_rows() { return embedded::fold_tsv; }

}  // namespace gijiroku
