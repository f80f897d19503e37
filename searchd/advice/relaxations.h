// searchd/advice/relaxations.h — searches that ask for less than a search does.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "searchd/advice/advice.h"
#include "searchd/query/query.h"
#include "searchd/select/selection.h"

namespace gijiroku::search {

using Deadline = std::chrono::steady_clock::time_point;

/// What the search finds without one clause, one filter or the days, most hits first. For NEAR also
/// without the nearness; if the query is nothing but a NEAR, without one of its words. Searches
/// that find no more than `found`, and those that would start after `until`, are left out. Throws
/// IndexError.
std::vector<Relaxation> relaxations(const Criteria& criteria, const Query& query,
                                    const IndexReader& index, std::size_t found, Deadline until);

/// The same search for text that is nearly that of its terms; nullopt if no term allows that.
/// Throws IndexError.
std::optional<Relaxation> fuzzy_relaxation(const Criteria& criteria, const Query& query,
                                           const IndexReader& index);

}  // namespace gijiroku::search
