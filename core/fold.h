// SPDX-License-Identifier: GPL-3.0-or-later
// core/fold.h — characters that readers take for one letter although Unicode keeps them apart: 髙
// and 高, ⻑ and 長, ‐ and -, 〜 and ~.
//
// The rows are those of dict/fold.tsv and dict/fold_unihan.tsv. They are compiled into both
// programs, because an index and its queries must be folded with the same table.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

namespace gijiroku {

class FoldTable {
 public:
  /// Rows are "from TAB to", one code point each; a line that begins with '#' is a comment. Throws
  /// FormatError, naming the line, if a row is different.
  explicit FoldTable(std::string_view tsv);

  /// The letter that `c` is folded to, or `c` itself. O(1), thread-safe.
  char32_t map(char32_t c) const {
    if (c < bmp_.size()) return bmp_[c];
    const auto it = astral_.find(c);
    return it == astral_.end() ? c : it->second;
  }

 private:
  std::vector<char16_t> bmp_;
  std::unordered_map<char32_t, char32_t> astral_;
};

/// The table of both files. Built by the first call; thread-safe.
const FoldTable& fold_table();

/// The text of both files. It is part of the tokenizer's fingerprint: this program cannot read
/// an index that was made with other rows.
std::string_view fold_rows();

}  // namespace gijiroku
