// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/select/selection.h — what a query selects in an index: the totals, the facets, and the
// first results.
#pragma once

#include <vector>

#include "searchd/index/index_reader.h"
#include "searchd/query/query.h"
#include "searchd/select/candidate.h"
#include "searchd/select/facets.h"
#include "searchd/select/loose_search.h"

namespace gijiroku::search {

struct Selection {
  std::size_t total = 0;       ///< units
  std::size_t utterances = 0;  ///< utterances among the nodes that match
  FitCounts fits;              ///< units by how they match, ignoring Criteria::fits
  /// The counts above include unproved nodes, which may turn out not to match (match/unproved.h).
  bool approximate = false;
  bool facets_approximate = false;  ///< the same for the counts of the facets
  std::vector<Facet> facets;
  std::vector<NodeSet> nodes;    ///< by shard: the nodes counted, or those of the units counted
  std::vector<Candidate> first;  ///< best first, one node for each unit
  /// In a grouped search: for each of `first`, the other nodes of its unit that are shown.
  std::vector<std::vector<Candidate>> more;
  bool reranked = true;  ///< false: the processor time did not suffice, and `first` keeps the order
                         ///< of the first scores
  bool scattered = false;            ///< is_scattered() of the whole matches
  std::vector<QueryPart> parts;      ///< LooseSearch::parts if nothing matches the whole query
  std::optional<Query> highlighted;  ///< LooseSearch::highlighted if there are partial matches
  std::vector<Candidate> unproved;   ///< nodes whose texts decide what `first` is

  /// All nodes whose texts are needed: to settle `first`, or to show the results from `shown` on.
  std::vector<Candidate> needed(std::size_t shown) const;
};

/// When a search takes partial matches, and which.
struct Relaxing {
  /// It does if fewer nodes match the whole query, or none that passes the criteria, or if
  /// is_scattered(). A fuzzy search does only if it finds nothing.
  std::size_t enough = 1;
  /// If given, they are the matches of LooseSearch::rarest, of the tier kPartial. Otherwise all of
  /// PartialMatch, ranked among non-contiguous matches: the order in which known items are sought.
  const QueryReader* reader = nullptr;
};

/// The nodes that match the query and pass the criteria, and the first `first` of them. Throws
/// IndexError.
Selection select_nodes(const Criteria& criteria, const Query& query, const IndexReader& index,
                       const Relaxing& relaxing, std::size_t first);

/// The number of nodes that match the whole query and pass the criteria. Counts unproved nodes,
/// except in a fuzzy search. Throws IndexError.
std::size_t count_nodes(const Criteria& criteria, const Query& query, const IndexReader& index);

}  // namespace gijiroku::search
