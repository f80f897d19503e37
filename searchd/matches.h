// searchd/matches.h — the nodes of one shard that a query selects, and how each matched.
#pragma once

#include <cstdint>
#include <vector>

#include "searchd/generation.h"
#include "searchd/postings.h"
#include "searchd/query.h"

namespace gijiroku {

/// How well a node matches, best first. A query's is the worst over its terms.
enum class Tier : std::uint8_t {
  kLiteral,  ///< the text as it stands, from word to word
  kInside,   ///< the text inside a longer word or across deleted whitespace
  kApart     ///< its words, inflected or not next to each other
};

struct Matches {
  NodeSet nodes;
  std::vector<Tier> tiers;  ///< of each node
};

/// Nodes that hold every term: its literal, or unless it is exact, all its words. Throws
/// IndexError.
Matches find_matches(const Query& query, const Shard& shard, const Postings& postings);

}  // namespace gijiroku
