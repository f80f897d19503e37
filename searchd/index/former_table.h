// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/index/former_table.h — addresses that records had before, as an index publishes them.
// Immutable and thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/former_addresses.h"

namespace gijiroku::search {

class FormerTable {
 public:
  FormerTable() = default;
  /// The file in the folder of a side. Empty if it is missing or damaged: then former addresses are
  /// unknown ones, until the next run of the indexer.
  explicit FormerTable(const std::string& side);

  /// Null if `address` is not a former one. O(log n).
  const FormerAddress* find(std::string_view address) const;

 private:
  std::vector<FormerAddress> all_;  // sorted
};

}  // namespace gijiroku::search
