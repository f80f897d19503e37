// searchd/matches.h — the nodes of one shard that a query selects, and how each matched.
#pragma once

#include <cstdint>
#include <vector>

#include "searchd/generation.h"
#include "searchd/postings.h"
#include "searchd/query.h"
#include "searchd/tier.h"

namespace gijiroku {

struct Matches {
  NodeSet nodes;
  std::vector<Tier> tiers;  ///< of each node
};

/// Nodes that hold of every group one term and nothing that is excluded: the term's literal, or
/// unless it is exact, one of its variants or all its words. Throws IndexError.
Matches find_matches(const Query& query, const Shard& shard, const Postings& postings);

/// `matches`, and behind them those of `some` that hold every exact term of the query. Throws
/// IndexError.
Matches with_some(const Matches& matches, const NodeSet& some, const Query& query,
                  const Shard& shard, const Postings& postings);

}  // namespace gijiroku
