// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/study/whole_matches.h — the nodes that match the whole of a query, for counts and
// concordances. A page of results may also show partial matches; these are never counted.
#pragma once

#include "searchd/match/filter_set.h"
#include "searchd/match/matches.h"
#include "searchd/match/term_matches.h"
#include "searchd/model/criteria.h"
#include "searchd/query/query.h"

namespace gijiroku::search {

/// The nodes of a shard that match all of `query`, pass `filters` and match in one of the ways
/// that the criteria ask for. All texts must be on this machine. Throws IndexError.
Matches whole_matches(const Criteria& criteria, const Query& query, const ShardReader& reader,
                      const FilterSet& filters);

/// The filters and days of the criteria for a shard.
FilterSet filters_of(const Criteria& criteria, const Shard& shard);

}  // namespace gijiroku::search
