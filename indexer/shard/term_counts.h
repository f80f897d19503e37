// indexer/shard/term_counts.h — the terms of one text and how often each stands in it.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/shard/interner.h"

namespace gijiroku::indexer {

/// Counts one text after another; what it keeps of those before is the spelling of their terms.
class TermCounts {
 public:
  /// The number of `term`, the same in every text.
  std::uint32_t id_of(std::string_view term) {
    const std::uint32_t id = ids_.id_of(term);
    if (id == times_.size()) times_.push_back(0);
    return id;
  }

  /// Counts the term of this number.
  void add(std::uint32_t id) {
    if (times_[id]++ == 0) found_.push_back(id);
  }

  /// Calls visit(term, times) for each term in the order of first use, and begins the next text.
  template <typename Visit>
  void hand_over(const Visit& visit) {
    for (const std::uint32_t id : found_) visit(ids_.text(id), std::exchange(times_[id], 0));
    found_.clear();
  }

 private:
  Interner ids_;
  std::vector<std::uint32_t> times_;  // in the text at hand, by id
  std::vector<std::uint32_t> found_;
};

}  // namespace gijiroku::indexer
