// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/select/grouped_search.h — searches whose results are agenda items or meetings.
//
// Each part of the query must match a node of the unit, but different parts may match different
// nodes. A unit passes the filters if one of its matching nodes does.
#pragma once

#include "searchd/select/selection.h"

namespace gijiroku::search {

/// The units (criteria.unit) that match the query and pass the criteria, and the first `first` of
/// them. The nodes of a meeting outside every agenda item (title, materials) form one unit. Totals
/// and facets count units. If no unit does, or none that passes the criteria, the units that match
/// LooseSearch::rarest are partial matches. Throws IndexError.
Selection select_grouped(const Criteria& criteria, const Query& query, const IndexReader& index,
                         const QueryReader& reader, std::size_t first);

/// The total of select_grouped. Throws IndexError.
std::size_t count_grouped(const Criteria& criteria, const Query& query, const IndexReader& index);

/// The number of nodes (count_nodes) or of units, as criteria.unit asks. Throws IndexError.
std::size_t count_results(const Criteria& criteria, const Query& query, const IndexReader& index);

/// Nodes of a unit that a result shows: the best one and two more.
inline constexpr std::size_t kShownPerUnit = 3;

}  // namespace gijiroku::search
