// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/engine/searched_term.h — a term of the query with the other spellings and words that were
// searched for it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searchd/index/node_set.h"
#include "searchd/query/query.h"
#include "searchd/select/selection.h"
#include "searchd/spelling/variant_table.h"

namespace gijiroku::search {

struct SearchedTerm {
  std::string text;                            ///< as typed, without quotation marks
  bool exact = false;                          ///< it was quoted
  std::vector<std::string> variants;           ///< other spellings in the nodes found, in N0
  std::vector<std::string> excluded_variants;  ///< variants that the search switched off
  std::vector<std::string> related;     ///< words to try instead (variants.tsv: suggest), in N0;
                                        ///< they were not searched
  std::vector<std::string> expansions;  ///< words of the index that a wildcard matches, at most
                                        ///< kMaxExpansions, most frequent first
  std::size_t more_expansions = 0;      ///< number of further expansions
  PatternFault pattern_fault = PatternFault::kNone;  ///< why an asterisk is no wildcard
};
inline constexpr std::size_t kMaxExpansions = 20;

/// `found`: the nodes that the search found, by shard. Only variants that occur in one of them are
/// listed. Throws IndexError.
SearchedTerm searched_term(const Term& term, const IndexReader& index, const VariantTable& variants,
                           const std::vector<NodeSet>& found);

}  // namespace gijiroku::search
