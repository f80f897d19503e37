// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/exchange/pair_leaves.h — the leaves of a query over the exchanges of a shard. A leaf
// selects an exchange if it selects its question or one of its answers.
#pragma once

#include "searchd/exchange/exchange_book.h"
#include "searchd/match/clause_matches.h"

namespace gijiroku::search {

/// Matches are places in ShardExchanges::all(). Remembers the nodes that matched. Ignores `among`.
class PairLeaves : public Leaves {
 public:
  /// All arguments outlive it. `hidden` nodes never match.
  PairLeaves(const Leaves& nodes, const ShardExchanges& exchanges, const NodeSet& hidden)
      : nodes_(nodes), exchanges_(exchanges), hidden_(hidden) {}

  Matches matches(const Clause& leaf, bool excluded, const NodeSet* among) const override;
  Matches everything() const override;
  std::size_t estimated_nodes(const Clause& leaf, bool excluded) const override {
    return nodes_.estimated_nodes(leaf, excluded);
  }

  /// The nodes that leaves outside excluded clauses have selected so far.
  const Matches& matched_nodes() const { return matched_nodes_; }

 private:
  Matches exchanges_with(const Matches& found) const;

  const Leaves& nodes_;
  const ShardExchanges& exchanges_;
  const NodeSet& hidden_;
  mutable Matches matched_nodes_;  // a record of the calls; it does not affect their results
};

}  // namespace gijiroku::search
