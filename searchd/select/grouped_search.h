// searchd/select/grouped_search.h — agenda items or meetings that hold a query.
//
// Every part of the query must be held, but different nodes of the unit may hold different parts. A
// node counts where it passes the filters.
#pragma once

#include "searchd/select/selection.h"

namespace gijiroku::search {

/// The units (criteria.unit) that match the query and pass the criteria, and the first `first` of
/// them. Nodes outside every agenda item (title, materials) are one unit a meeting. Counts and
/// facets count units. Throws IndexError.
Selection select_grouped(const Criteria& criteria, const Query& query, const IndexReader& index,
                         std::size_t first);

/// How many they are. Throws IndexError.
std::size_t count_grouped(const Criteria& criteria, const Query& query, const IndexReader& index);

/// What a search would count: nodes or units. Throws IndexError.
std::size_t count_found(const Criteria& criteria, const Query& query, const IndexReader& index);

/// Nodes of a unit that are shown: the best and two more.
inline constexpr std::size_t kShownOfUnit = 3;

}  // namespace gijiroku::search
