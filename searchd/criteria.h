// searchd/criteria.h — what somebody asks of an index, as a value.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/schema.h"
#include "searchd/tier.h"

namespace gijiroku {

/// kRelevance: best first; without a text, newest first. Utterances come before other nodes in
/// every order.
enum class Sort { kRelevance, kNewest, kOldest };

/// Nodes whose value in `field` is one of `values` (as docs/index-format.md writes them:
/// "proposal", "部員", "2020").
struct Filter {
  Field field;
  std::vector<std::string> values;
};

/// Nodes that match the text, every filter and the days. An empty text selects every node.
struct Criteria {
  std::string text;
  std::vector<Filter> filters;      ///< at most one a field
  std::vector<Fit> fits;            ///< the node matches in one of these ways; empty: in any
  std::optional<Date> from, until;  ///< inclusive; a node without a date lies outside any bound
  Sort sort = Sort::kRelevance;
  std::size_t offset = 0, limit = 10;  ///< of hits
};

}  // namespace gijiroku
