// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/shard/term_counts.h — the terms of one text and how often each occurs in it.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/shard/interner.h"

namespace gijiroku::indexer {

/// Counts one text after another. The numbers of terms are kept from one text to the next.
class TermCounts {
 public:
  /// The number of `term`, the same for every text.
  std::uint32_t id_of(std::string_view term) {
    const std::uint32_t id = ids_.id_of(term);
    if (id == counts_.size()) counts_.push_back(0);
    return id;
  }

  /// Counts one occurrence of the term with this number.
  void add(std::uint32_t id) {
    if (counts_[id]++ == 0) touched_.push_back(id);
  }

  /// Calls visit(term, count) for each term in the order of its first use. Then begins the next
  /// text.
  template <typename Visit>
  void flush(const Visit& visit) {
    for (const std::uint32_t id : touched_) visit(ids_.text(id), std::exchange(counts_[id], 0));
    touched_.clear();
  }

 private:
  Interner ids_;
  std::vector<std::uint32_t> counts_;   // in the current text, by id
  std::vector<std::uint32_t> touched_;  // ids that occur in the current text
};

}  // namespace gijiroku::indexer
