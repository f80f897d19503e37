// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/advice/relaxations.h — suggests searches that ask for less than a search.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "searchd/advice/advice.h"
#include "searchd/query/query.h"
#include "searchd/select/selection.h"

namespace gijiroku::search {

using Deadline = std::chrono::steady_clock::time_point;

/// The search without one clause, one filter or the days, most hits first. For a NEAR clause also
/// the search for its words at any distance; if the query is only a NEAR, also without one of its
/// words. Searches that find no more than `found` hits are omitted, and so are those that would
/// start after `until`. Throws IndexError.
std::vector<Relaxation> relaxations(const Criteria& criteria, const Query& query,
                                    const IndexReader& index, std::size_t found, Deadline until);

/// The same search with fuzzy matches. Nullopt if no term allows these, or if nothing is found.
/// Throws IndexError.
std::optional<Relaxation> fuzzy_relaxation(const Criteria& criteria, const Query& query,
                                           const IndexReader& index);

}  // namespace gijiroku::search
