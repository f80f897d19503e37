// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/match/matches.h — matching nodes (or the units that contain them), each with its tier,
// and set operations on them. All operations are total and take linear time.
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

/// The nodes that are in both, with the worse of their two tiers.
Matches both(const Matches& a, const Matches& b);

/// The nodes that are in either, with the better tier if they are in both.
Matches either(const Matches& a, const Matches& b);

/// The nodes of `matches` that are not in `left_out`.
Matches difference(Matches matches, const NodeSet& left_out);

/// The nodes of `matches` that are in `within`.
Matches intersection(Matches matches, const NodeSet& within);

}  // namespace gijiroku::search
