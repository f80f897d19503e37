// searchd/engine/searched_term.h — what a search looked for besides a term as typed.
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
  std::string text;                   ///< as typed, without quotation marks
  bool exact = false;                 ///< it was quoted
  std::vector<std::string> variants;  ///< other spellings that occur in what was found, in N0
  std::vector<std::string> excluded_variants;  ///< those that the search switched off
  std::vector<std::string> related;     ///< words to try instead (variants.tsv: suggest), in N0
  std::vector<std::string> expansions;  ///< of a word with wildcards: words of the index that match
                                        ///< it, at most kMaxExpansions, most frequent first
  std::size_t more_expansions = 0;      ///< how many further ones there are
};
inline constexpr std::size_t kMaxExpansions = 20;

/// `found`: the nodes found, by shard. Throws IndexError.
SearchedTerm searched_term(const Term& term, const IndexReader& index, const VariantTable& variants,
                           const std::vector<NodeSet>& found);

}  // namespace gijiroku::search
