// core/fold.h — characters that are one letter to a reader but that Unicode keeps apart: 髙 and 高,
// ⻑ and 長, ‐ and -, 〜 and ~.
//
// The rows are dict/fold.tsv, compiled into both programs, because index and query must be folded
// by the same table.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

namespace gijiroku {

class FoldTable {
 public:
  /// Rows "from TAB to", one code point each; '#' starts a comment line. Throws FormatError naming
  /// the line.
  explicit FoldTable(std::string_view tsv);

  /// The letter that `c` stands for, or `c`. O(1), thread-safe.
  char32_t map(char32_t c) const {
    if (c < bmp_.size()) return bmp_[c];
    const auto it = astral_.find(c);
    return it == astral_.end() ? c : it->second;
  }

 private:
  std::vector<char16_t> bmp_;
  std::unordered_map<char32_t, char32_t> astral_;
};

/// The table of dict/fold.tsv. Built at the first call; thread-safe.
const FoldTable& fold_table();

/// Digest of the rows: indexes made with other rows are not readable by this program.
std::string_view fold_rows();

}  // namespace gijiroku
