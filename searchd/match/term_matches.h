// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/match/term_matches.h — the nodes of one shard that match a term, and how.
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

/// Nodes that contain the literal of `term`, or, unless the term is exact, one of its variants or
/// all its words together (match/words_together.h). For a pattern: nodes with a word that it
/// matches. If `among` is given, only nodes in it. Throws IndexError.
Matches term_matches(const Term& term, const ShardReader& reader, const NodeSet* among);

/// Nodes that contain a word, inflected or in another spelling. Throws IndexError.
NodeSet word_nodes(const Word& word, const ShardReader& reader);

/// Nodes that contain a joined word in one of its spellings. If `among` is given, only nodes in it.
/// Of a shard elsewhere also nodes that may contain it and whose text is not here. Throws
/// IndexError.
NodeSet joined_nodes(const JoinedWord& joined, const ShardReader& reader, const NodeSet* among);

/// Nodes that contain the term as typed, or a match of its pattern. If `among` is given, only nodes
/// in it. Throws IndexError.
NodeSet literal_nodes(const Term& term, const ShardReader& reader, const NodeSet* among);

/// The terms of one part of NEAR. Any of them satisfies it.
using Alternatives = std::vector<const Term*>;

/// Nodes of `among` in which one term of each of `terms` occurs, as typed or as a variant, with at
/// most `distance` other characters between the first and the last. Throws IndexError.
NodeSet near_nodes(const std::vector<Alternatives>& terms, std::size_t distance,
                   const ShardReader& reader, const NodeSet& among);

/// Nodes whose text contains the term's literal with at most one character missing, wrong or too
/// much, as kFuzzy. None if the literal is shorter than three characters or longer than 64. Throws
/// IndexError.
Matches fuzzy_matches(const Term& term, const ShardReader& reader);

/// An upper bound of the number of nodes that contain the term's literal. O(grams of the term).
std::size_t literal_upper_bound(const Term& term, const ShardReader& reader);

}  // namespace gijiroku::search
