// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/engine/answer.h — the answer to a search, as a value that views turn into pages and JSON.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searchd/advice/advice.h"
#include "searchd/engine/searched_term.h"
#include "searchd/model/facet.h"
#include "searchd/model/hit.h"
#include "searchd/model/tier.h"
#include "searchd/select/holdings.h"

namespace gijiroku::search {

/// A unit is what the criteria count: a node, an agenda item or a meeting.
struct Answer {
  std::size_t total = 0;       ///< units that match
  std::size_t utterances = 0;  ///< utterances among the nodes that match
  FitCounts fits;              ///< units by way of matching; ignores the filter by fit
  bool scattered = false;      ///< the few whole matches have the terms far apart (is_scattered)
  bool approximate = false;    ///< the counts above include unproved nodes of remote shards, so
                               ///< they may be too high (約)
  bool facets_approximate = false;  ///< the same of the counts in `facets`
  /// 年度 of which records are missing: a shard is damaged, or is remote and did not answer.
  std::vector<std::string> missing_years;
  /// What the processor time did not suffice for: "reranking", "advice". Hits and counts are whole.
  std::vector<std::string> dropped;
  std::vector<SearchedTerm> terms;  ///< in the order of the query
  std::string interpretation;       ///< the query in Japanese; empty for words that must all match
  Advice advice;
  Holdings holdings;
  std::string quoted_text;  ///< the query with every term quoted
  std::vector<Hit> hits;    ///< of the requested page
  /// If the query is the name of a result and no more (継続審査): the first items of
  /// advice.outcomes, each with its card. On the first page only.
  std::vector<Hit> leading;
  std::vector<Facet> facets;         ///< in the order of the schema
  bool no_searchable_terms = false;  ///< the text is not empty but contains nothing to search for
  std::string generation;            ///< id of the index state that answered
};

}  // namespace gijiroku::search
