#include "searchd/variant_table.h"

#include <algorithm>

#include "core/error.h"
#include "core/table.h"
#include "core/text.h"
#include "embedded/okurigana_tsv.h"
#include "embedded/variants_tsv.h"

namespace gijiroku {

VariantTable::VariantTable(std::string_view groups, std::string_view spellings) {
  for (const TableRow& row : table_rows(groups)) {
    const bool both = row.cells[0] == "both";
    if ((!both && row.cells[0] != "from") || row.cells.size() < 3) {
      throw FormatError("variants, line " + std::to_string(row.line) +
                        ": expected 'both' or 'from' and two words or more");
    }
    const std::size_t end = both ? row.cells.size() : 2;
    for (std::size_t i = 1; i < end; ++i) {
      for (std::size_t k = 1; k < row.cells.size(); ++k) add(row.cells[i], row.cells[k]);
    }
  }
  for (const TableRow& row : table_rows(spellings)) {
    for (const std::string_view word : row.cells) {
      for (const std::string_view other : row.cells) add(word, other);
    }
  }
}

void VariantTable::add(std::string_view word, std::string_view other) {
  const std::string key = literal_form(word).text, value = literal_form(other).text;
  std::vector<std::string>& others = others_[key];
  const bool known = std::find(others.begin(), others.end(), value) != others.end();
  if (key != value && !known) others.push_back(value);
  longest_ = std::max(longest_, key.size());
}

VariantTable::Entry VariantTable::at(std::string_view form, std::size_t at) const {
  for (std::size_t size = std::min(longest_, form.size() - at); size > 0; --size) {
    const auto found = others_.find(form.substr(at, size));
    if (found != others_.end()) return {size, &found->second};
  }
  return {};
}

const VariantTable& variant_table() {
  static const VariantTable kTable(embedded::variants_tsv, embedded::okurigana_tsv);
  return kTable;
}

}  // namespace gijiroku
