// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/spelling/variant_table.h — words that may replace each other in a search. The tables
// compiled in are dict/variants.tsv and dict/everyday.tsv (kept by hand), dict/spellings.tsv,
// dict/synonyms.tsv and dict/kin.tsv (derived; see dict/derive). An operator can add rows without
// rebuilding.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::search {

class VariantTable {
 public:
  /// `rows`, and after them the tables compiled in. `rows` have the format of dict/variants.tsv,
  /// and their words need not be in N0. Throws FormatError with `file` and the line if a row is
  /// malformed.
  explicit VariantTable(std::string_view rows = {}, std::string_view file = {});
  VariantTable(const VariantTable&) = delete;
  VariantTable& operator=(const VariantTable&) = delete;

  /// The longest word of the table at byte `at` of `form` (N0), and the words that may replace it,
  /// likeliest first. Size 0 if there is none. The views live as long as the table.
  struct Entry {
    std::size_t size = 0;
    std::vector<std::string_view> others;
  };
  Entry entry_at(std::string_view form, std::size_t at) const;

  /// Words related to `form` (N0), to be suggested. They are never searched for in its place.
  std::vector<std::string_view> related(std::string_view form) const;

 private:
  enum class Wording { kAsIs, kLiteral };  // kLiteral: already in N0
  struct Row {
    std::uint32_t begin, end;  // in cells_
  };
  struct Key {
    std::string_view word;
    std::uint32_t row;
  };

  void add(std::string_view tsv, std::string_view file, Wording wording);
  std::string_view cell(std::string_view printed, Wording wording);
  std::vector<std::string_view> others(const std::vector<Key>& keys, std::string_view word) const;

  std::deque<std::string> made_;         // N0 of words that were not in N0
  std::vector<std::string_view> cells_;  // of all rows
  std::vector<Row> rows_;
  std::vector<Key> keys_, related_;  // by word, then by row
};

/// The rows of a file, and after them the tables compiled in; only the latter if `path` is empty.
/// Throws FileError or FormatError.
std::shared_ptr<const VariantTable> read_variant_table(const std::string& path);

/// Only the tables compiled in.
const VariantTable& variant_table();

}  // namespace gijiroku::search
