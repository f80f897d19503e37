// searchd/match/term_matches.h — the nodes of one shard that hold a term, and how.
#pragma once

#include "searchd/index/generation.h"
#include "searchd/index/postings.h"
#include "searchd/match/matches.h"
#include "searchd/query/query.h"

namespace gijiroku::search {

/// A shard as one thread reads it.
struct ShardReader {
  const Shard& shard;
  const Postings& postings;
};

/// Nodes that hold `term`: its literal, or unless it is exact, one of its variants or all its
/// words; of a pattern, a word that it matches. Where `among` is given, only those of it. Throws
/// IndexError.
Matches term_matches(const Term& term, const ShardReader& reader, const NodeSet* among);

/// Nodes that hold a word, inflected or in another spelling. Throws IndexError.
NodeSet word_nodes(const Word& word, const ShardReader& reader);

/// Nodes that hold the term as it stands, or a match of its pattern. Throws IndexError.
NodeSet literal_nodes(const Term& term, const ShardReader& reader, const NodeSet* among);

using Alternatives = std::vector<const Term*>;

/// Nodes of `among` where one of each of `terms` stands, as it is or in another spelling, with at
/// most `distance` characters besides them from the first to the last. Throws IndexError.
NodeSet near_nodes(const std::vector<Alternatives>& terms, std::size_t distance,
                   const ShardReader& reader, const NodeSet& among);

/// Nodes whose text differs from the term's literal by one character that is missing, wrong or too
/// much, in a literal of three or more; kFuzzy. Throws IndexError.
Matches fuzzy_matches(const Term& term, const ShardReader& reader);

/// No fewer than the nodes that hold the term's literal. O(grams of the term).
std::size_t at_most(const Term& term, const ShardReader& reader);

}  // namespace gijiroku::search
