// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/exchange/exchange_book.h — the questions and answers of a generation. Immutable and
// thread-safe.
//
// They are read from the shards of one visibility, whose texts must be on this machine, so they
// never depend on a record that the reader may not see. An exchange lies in one agenda item of one
// shard.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "searchd/index/generation.h"

namespace gijiroku::search {

/// A question and its answers, as nodes of a shard.
struct QuestionAndAnswers {
  std::uint32_t question = 0;
  std::vector<std::uint32_t> answers{};  ///< in order; at least one
};

/// The exchanges of the agenda item of `node` that may have it. Linear in the nodes of the item,
/// but reads only the texts around `node`, between two places where speakers start afresh
/// (turns.h).
std::vector<QuestionAndAnswers> exchanges_around(const Shard& shard, std::uint32_t node);

/// The exchanges of one shard, in order.
class ShardExchanges {
 public:
  /// Linear in the nodes.
  explicit ShardExchanges(const Shard& shard);

  const std::vector<QuestionAndAnswers>& all() const { return all_; }

  /// Calls visit(place in all()) for each exchange with `node`. O(log n) for n exchanges.
  template <typename Visit>
  void for_each_with(std::uint32_t node, Visit visit) const {
    auto at = std::lower_bound(by_node_.begin(), by_node_.end(), std::pair(node, 0U));
    for (; at != by_node_.end() && at->first == node; ++at) visit(at->second);
  }

 private:
  std::vector<QuestionAndAnswers> all_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> by_node_;  // node, place in all_; sorted
};

/// By shard.
struct ExchangeBook {
  std::vector<ShardExchanges> shards;
};

/// The book of `generation`, which is made by the first call. Thread-safe.
const ExchangeBook& exchanges_of(const Generation& generation);

}  // namespace gijiroku::search
