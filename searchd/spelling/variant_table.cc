// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/spelling/variant_table.h"

#include <algorithm>

#include "core/error.h"
#include "core/file.h"
#include "core/table.h"
#include "core/text.h"
#include "embedded/everyday_tsv.h"
#include "embedded/kin_tsv.h"
#include "embedded/spellings_tsv.h"
#include "embedded/synonyms_tsv.h"
#include "embedded/variants_tsv.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kBoth = "both", kFrom = "from", kSuggest = "suggest";

std::size_t common_size(std::string_view a, std::string_view b) {
  const auto difference = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  return static_cast<std::size_t>(difference.first - a.begin());
}

}  // namespace

VariantTable::VariantTable(std::string_view rows, std::string_view file) {
  // An operator's words come first, so that they are the likeliest. The sort keeps this order.
  add(rows, file, Wording::kAsIs);
  add(embedded::variants_tsv, "dict/variants.tsv", Wording::kAsIs);
  add(embedded::everyday_tsv, "dict/everyday.tsv", Wording::kAsIs);
  add(embedded::spellings_tsv, "dict/spellings.tsv", Wording::kLiteral);
  add(embedded::synonyms_tsv, "dict/synonyms.tsv", Wording::kLiteral);
  add(embedded::kin_tsv, "dict/kin.tsv", Wording::kLiteral);
  for (std::vector<Key>* keys : {&keys_, &related_}) {
    std::stable_sort(keys->begin(), keys->end(),
                     [](const Key& a, const Key& b) { return a.word < b.word; });
  }
}

void VariantTable::add(std::string_view tsv, std::string_view file, Wording wording) {
  for (const TableRow& row : table_rows(tsv)) {
    const std::string_view kind = row.cells[0];
    const auto begin = static_cast<std::uint32_t>(cells_.size());
    for (std::size_t i = 1; i < row.cells.size(); ++i) {
      const std::string_view word = cell(row.cells[i], wording);
      if (!word.empty()) cells_.push_back(word);
    }
    if ((kind != kBoth && kind != kFrom && kind != kSuggest) || row.cells.size() < 3 ||
        cells_.size() - begin + 1 < row.cells.size()) {
      throw FormatError(std::string(file) + ", line " + std::to_string(row.line) +
                        ": expected 'both', 'from' or 'suggest' and two words or more");
    }
    std::vector<Key>& keys = kind == kSuggest ? related_ : keys_;
    // Only the first word of a 'from' row finds the others.
    const std::size_t end = kind == kFrom ? begin + 1 : cells_.size();
    for (std::size_t i = begin; i < end; ++i)
      keys.push_back({cells_[i], static_cast<std::uint32_t>(rows_.size())});
    rows_.push_back({begin, static_cast<std::uint32_t>(cells_.size())});
  }
}

std::string_view VariantTable::cell(std::string_view printed, Wording wording) {
  // The derived tables are large, and need no conversion.
  if (wording == Wording::kLiteral) return printed;
  made_.push_back(literal_text(printed));
  return made_.back();
}

std::vector<std::string_view> VariantTable::others(const std::vector<Key>& keys,
                                                   std::string_view word) const {
  const auto before = [](const Key& key, std::string_view wanted) { return key.word < wanted; };
  std::vector<std::string_view> out;
  for (auto key = std::lower_bound(keys.begin(), keys.end(), word, before);
       key != keys.end() && key->word == word; ++key) {
    for (std::uint32_t i = rows_[key->row].begin; i < rows_[key->row].end; ++i) {
      const bool known = std::find(out.begin(), out.end(), cells_[i]) != out.end();
      if (cells_[i] != word && !known) out.push_back(cells_[i]);
    }
  }
  return out;
}

VariantTable::Entry VariantTable::entry_at(std::string_view form, std::size_t at) const {
  std::string_view rest = form.substr(at);
  const auto precedes = [](std::string_view wanted, const Key& key) { return wanted < key.word; };
  while (!rest.empty()) {
    // The last word not after `rest` begins with every word that is a prefix of `rest`. If it is
    // not a prefix itself, the search goes on in what both have in common.
    const auto after = std::upper_bound(keys_.begin(), keys_.end(), rest, precedes);
    if (after == keys_.begin()) return {};
    const std::string_view word = std::prev(after)->word;
    if (rest.starts_with(word)) return {word.size(), others(keys_, word)};
    rest = rest.substr(0, common_size(rest, word));
  }
  return {};
}

std::vector<std::string_view> VariantTable::related(std::string_view form) const {
  return others(related_, form);
}

std::shared_ptr<const VariantTable> read_variant_table(const std::string& path) {
  if (path.empty()) return std::make_shared<VariantTable>();
  return std::make_shared<VariantTable>(read_file(path, kMaxTableBytes), path);
}

const VariantTable& variant_table() {
  static const VariantTable kTable;
  return kTable;
}

}  // namespace gijiroku::search
