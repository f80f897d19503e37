// searchd/engine/answer.h — what a search answers, as a value that views turn into pages and JSON.
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

struct Answer {
  std::size_t total = 0;            ///< nodes that match
  std::size_t utterances = 0;       ///< how many of them are utterances
  FitCounts fits;                   ///< nodes by how they match, without the filter by fit
  bool approximate = false;         ///< remote shards may hold fewer: these counts are 「約」
  bool facets_approximate = false;  ///< and these
  std::vector<std::string> missing_years;  ///< 年度 of remote shards that do not answer now
  std::vector<SearchedTerm> terms;
  std::string interpretation;  ///< the query in Japanese, if it is more than words
  Advice advice;
  Holdings holdings;
  std::string quoted_text;           ///< the query with every term quoted
  std::vector<Hit> hits;             ///< of the page asked for
  std::vector<Facet> facets;         ///< in the order of the schema
  bool no_searchable_terms = false;  ///< the text was not empty but had nothing to search for
  std::string generation;            ///< names the index state that answered
};

}  // namespace gijiroku::search
