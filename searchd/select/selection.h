// searchd/select/selection.h — what a query selects in an index: how many, by which values, and
// which come first.
#pragma once

#include <vector>

#include "searchd/index/postings.h"
#include "searchd/query/query.h"
#include "searchd/select/candidate.h"
#include "searchd/select/facets.h"

namespace gijiroku::search {

struct Selection {
  std::size_t total = 0;       ///< units
  std::size_t utterances = 0;  ///< of the nodes that match
  FitCounts fits;              ///< units by how they match, without the filter by that
  bool approximate =
      false;  ///< these counts include nodes elsewhere that may match (match/unproved.h)
  bool facets_approximate = false;  ///< those of the facets do
  std::vector<Facet> facets;
  std::vector<NodeSet> nodes;    ///< of each shard, those counted, or in a unit that is
  std::vector<Candidate> first;  ///< best first, a node for each unit
  std::vector<std::vector<Candidate>>
      more;  ///< where units hold several nodes: of each of `first` those that are shown besides
  std::vector<Candidate> unproved;  ///< nodes elsewhere whose texts decide what `first` is

  /// All nodes whose texts decide what it is, or are shown of `first` from `shown` on.
  std::vector<Candidate> needed(std::size_t shown) const;
};

/// An index as one thread reads it.
struct IndexReader {
  const Generation& generation;
  const std::vector<Postings>& postings;  ///< of each shard
};

/// What matches the query and passes the criteria, utterance by utterance (node by node), and the
/// first `first` of it. Where that is fewer than `enough`, what holds part of the query is in it
/// too. Throws IndexError.
Selection select_nodes(const Criteria& criteria, const Query& query, const IndexReader& index,
                       std::size_t enough, std::size_t first);

/// Nodes that hold the whole query and pass the criteria; of those whose text is elsewhere, the
/// ones that may, but none of a fuzzy search. Throws IndexError.
std::size_t count_nodes(const Criteria& criteria, const Query& query, const IndexReader& index);

}  // namespace gijiroku::search
