// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/advice/relaxations.h — suggests searches that ask for less than a search.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "searchd/advice/advice.h"
#include "searchd/query/query.h"
#include "searchd/query/query_parts.h"
#include "searchd/select/selection.h"

namespace gijiroku::search {

using Deadline = std::chrono::steady_clock::time_point;

/// A search that was made.
struct AskedSearch {
  const Criteria& criteria;
  const Query& query;  ///< of criteria.text
  const IndexReader& index;
  const QueryReader& reader;  ///< that read `query`
};

struct HitCount {
  std::size_t total = 0;
  bool partial = false;  ///< nothing matches the whole query, so these are partial matches
};

/// The hits of another search over the same index. Partial matches are counted only if a single
/// word decides what they are (LooseSearch::rarest). Throws IndexError.
HitCount hits_of(const Criteria& criteria, const AskedSearch& asked);

/// The search without one clause, one filter or the days, most hits first. For a NEAR clause also
/// the search for its words at any distance; if the query is only a NEAR, also without one of its
/// words. If nothing was found, also the search without quotation marks, and for a query that is
/// only a term of several words without one of these. Searches that find no more than `found` hits
/// are omitted, and so are those that would start after `until`. Throws IndexError.
std::vector<Relaxation> relaxations(const AskedSearch& asked, std::size_t found, Deadline until);

/// The same search with fuzzy matches. Nullopt if no term allows these, or if nothing is found.
/// Throws IndexError.
std::optional<Relaxation> fuzzy_relaxation(const Criteria& criteria, const Query& query,
                                           const IndexReader& index);

}  // namespace gijiroku::search
