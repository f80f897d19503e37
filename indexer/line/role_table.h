// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/line/role_table.h — from a speaker's label as printed to a class of speakers, by the rows
// of dict/roles.tsv.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/meeting.h"

namespace gijiroku::indexer {

class RoleTable {
 public:
  /// Rows "label TAB role code"; '#' starts a comment line. A row fits a label that ends with it.
  /// Throws FormatError naming the line.
  explicit RoleTable(std::string_view tsv);

  /// The class of `label` (部員, 総務委員長, 情報担当係長(システム)): that of the longest row it
  /// ends with, what stands in parentheses and a letter or number at the end (委員A) aside;
  /// kUnknown where none fits. Total, thread-safe.
  Role classify(std::string_view label) const;

  /// Where in `label`, in the literal form, the row begins that classify fits it with; 0 where none
  /// fits or nothing stands before it. Total, thread-safe.
  std::size_t office_at(std::string_view label) const;

  /// Length in bytes of the longest row that `text`, in the literal form, begins with; 0 if there
  /// is none. Total, thread-safe.
  std::size_t office_size(std::string_view text) const;

 private:
  struct Row {
    std::string label;
    Role role;
  };
  const Row* row_at_end(std::string_view plain) const;

  std::vector<Row> rows_;  // longest first
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_end_,
      by_begin_;  // rows by their last and first bytes
};

/// The table of dict/roles.tsv. Built at the first call; thread-safe.
const RoleTable& role_table();

}  // namespace gijiroku::indexer
