// searchd/match/matches.h — nodes (or the units that hold them), each with how it matched, and the
// algebra on them. Total.
#pragma once

#include <cstdint>
#include <vector>

#include "searchd/index/node_set.h"
#include "searchd/model/tier.h"

namespace gijiroku::search {

struct Matches {
  NodeSet nodes;
  std::vector<Tier> tiers;  ///< of each node
};

Matches all_of_tier(NodeSet nodes, Tier tier);

/// Nodes of both, with the worse tier.
Matches both(const Matches& a, const Matches& b);

/// Nodes of either, with the better tier.
Matches either(const Matches& a, const Matches& b);

/// Nodes of `matches` that are not in `left_out`.
Matches difference(Matches matches, const NodeSet& left_out);

/// Nodes of `matches` that are in `within`.
Matches intersection(Matches matches, const NodeSet& within);

}  // namespace gijiroku::search
