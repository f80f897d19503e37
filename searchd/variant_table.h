// searchd/variant_table.h — words that stand for each other: dict/variants.tsv and
// dict/okurigana.tsv.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gijiroku {

class VariantTable {
 public:
  /// `groups`: rows "both|from TAB word TAB word …"; `spellings`: rows "word TAB word …". Throws
  /// FormatError with the line of a row that is neither.
  VariantTable(std::string_view groups, std::string_view spellings);

  /// The longest word of the table that `form` (N0) holds at byte `at`: its size and the words that
  /// stand for it, in N0. Size 0 where none stands there.
  struct Entry {
    std::size_t size = 0;
    const std::vector<std::string>* others = nullptr;
  };
  Entry at(std::string_view form, std::size_t at) const;

 private:
  void add(std::string_view word, std::string_view other);

  std::map<std::string, std::vector<std::string>, std::less<>> others_;
  std::size_t longest_ = 0;  // bytes
};

/// The tables that are compiled in.
const VariantTable& variant_table();

}  // namespace gijiroku
