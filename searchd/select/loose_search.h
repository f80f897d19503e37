// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/select/loose_search.h — what a search may show if nothing matches the whole query: the
// matches of its rarest subject.
#pragma once

#include <optional>
#include <vector>

#include "searchd/index/index_reader.h"
#include "searchd/query/query_parts.h"

namespace gijiroku::search {

struct LooseSearch {
  /// What is counted for the user: the clauses of the query and, of each that nothing matches, its
  /// words. Empty if the query has only one part.
  std::vector<QueryPart> parts;
  /// Its matches are the partial matches: what an operator asks for, and of the parts that
  /// relaxation may drop the subject that the fewest nodes match. Nullopt if nothing may be
  /// dropped, or if the query has too many parts.
  std::optional<Query> rarest;
  /// What is highlighted in partial matches, if `rarest` is given: the query and, as further terms,
  /// the part that selected them and those of its parts that are no words of its terms (compounds,
  /// 令和). Nothing else of the query may be in such a match.
  std::optional<Query> highlighted;
  /// The query is a text of more than kMaxParts parts. No single word decides about it, so partial
  /// matches are those of PartialMatch.
  bool is_long = false;

  static constexpr std::size_t kMaxParts = 8;
};

/// The parts of the query. Nouns next to each other that some record has so are one (業務継続計画),
/// unless the query has more than kMaxParts or shards are on other machines. Throws IndexError.
std::vector<ClauseParts> parts_in(const Query& query, const QueryReader& reader,
                                  const IndexReader& index);

/// `fuzzy` as in NodeLeaves. `found`: some nodes match the whole query, but too few. Then the
/// rarest subject is found by estimates of the nodes that match each part, otherwise by their
/// numbers. Throws IndexError.
LooseSearch loose_search(const Query& query, const QueryReader& reader, const IndexReader& index,
                         bool fuzzy, bool found);

}  // namespace gijiroku::search
