// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/exchange/pair_leaves.h — the leaves of a query over the exchanges of a shard. A leaf
// selects an exchange if it selects its question or one of its answers.
#pragma once

#include "searchd/exchange/exchange_book.h"
#include "searchd/match/unit_leaves.h"

namespace gijiroku::search {

/// Matches are places in ShardExchanges::all().
class PairLeaves : public GroupLeaves {
 public:
  /// All arguments outlive it.
  PairLeaves(const Leaves& nodes, const ShardExchanges& exchanges, const NodeSet& hidden)
      : GroupLeaves(nodes, hidden), exchanges_(exchanges) {}

 private:
  Matches united(const Matches& found) const override;
  bool is_in(std::uint32_t node, const NodeSet& groups) const override;

  const ShardExchanges& exchanges_;
};

}  // namespace gijiroku::search
