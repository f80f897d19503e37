// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/line/role_table.h"

#include <algorithm>

#include "core/error.h"
#include "core/table.h"
#include "core/text.h"
#include "embedded/roles_tsv.h"

namespace gijiroku::indexer {
namespace {

/// The literal form of a label without what stands in parentheses and without the letter or number
/// that tells nameless members apart (委員A, 委員2).
std::string bare(std::string_view label) {
  std::string out;
  int depth = 0;
  for (const char c : literal_text(label)) {
    if (c == '(') ++depth;
    if (depth == 0) out.push_back(c);
    if (c == ')' && depth > 0) --depth;
  }
  const auto last = std::find_if(out.rbegin(), out.rend(), [](char c) {
    return !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9');
  });
  if (out.rend() - last > 0) out.erase(last.base(), out.end());
  return out;
}

// 副分科会長: any chair has a deputy.
constexpr std::string_view kDeputy = "副";
bool is_deputy(std::string_view plain, std::size_t office) {
  return plain.substr(0, plain.size() - office).ends_with(kDeputy);
}

// A row is looked up by the last and the first bytes of its label: two characters and one. Shorter
// labels have no last bytes.
constexpr std::size_t kLast = 6, kFirst = 3;
std::string_view last_bytes(std::string_view text) {
  return text.size() < kLast ? std::string_view() : text.substr(text.size() - kLast);
}
std::string_view first_bytes(std::string_view text) { return text.substr(0, kFirst); }

}  // namespace

RoleTable::RoleTable(std::string_view tsv) {
  for (const TableRow& row : table_rows(tsv)) {
    const auto code = row.cells.size() == 2 ? role(row.cells[1]) : std::nullopt;
    if (row.cells[0].empty() || !code) {
      throw FormatError("role table, line " + std::to_string(row.line) +
                        ": expected 'label TAB role code'");
    }
    rows_.push_back({literal_text(row.cells[0]), *code});
  }
  std::stable_sort(rows_.begin(), rows_.end(),
                   [](const Row& a, const Row& b) { return a.label.size() > b.label.size(); });
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    by_end_[std::string(last_bytes(rows_[i].label))].push_back(i);
    by_begin_[std::string(first_bytes(rows_[i].label))].push_back(i);
  }
}

const RoleTable::Row* RoleTable::row_at_end(std::string_view plain) const {
  for (const std::string_view end : {last_bytes(plain), std::string_view()}) {
    const auto rows = by_end_.find(end);
    if (rows == by_end_.end()) continue;
    for (const std::size_t i : rows->second) {
      if (plain.ends_with(rows_[i].label)) return &rows_[i];
    }
  }
  return nullptr;
}

Role RoleTable::classify(std::string_view label) const {
  const std::string plain = bare(label);
  const Row* row = row_at_end(plain);
  if (!row) return Role::kUnknown;
  const bool deputy = row->role == Role::kChair && is_deputy(plain, row->label.size());
  return deputy ? Role::kViceChair : row->role;
}

std::size_t RoleTable::office_at(std::string_view label) const {
  const std::string plain = bare(label);
  if (!label.starts_with(plain)) return 0;
  const Row* row = row_at_end(plain);
  if (!row) return 0;
  const std::size_t deputy = is_deputy(plain, row->label.size()) ? kDeputy.size() : 0;
  return plain.size() - row->label.size() - deputy;
}

std::size_t RoleTable::office_size(std::string_view text) const {
  const auto rows = by_begin_.find(first_bytes(text));
  if (rows == by_begin_.end()) return 0;
  for (const std::size_t i : rows->second) {
    if (text.starts_with(rows_[i].label)) return rows_[i].label.size();
  }
  return 0;
}

const RoleTable& role_table() {
  static const RoleTable table(embedded::roles_tsv);
  return table;
}

}  // namespace gijiroku::indexer
