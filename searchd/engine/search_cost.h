// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/engine/search_cost.h — whether a search is likely to be quick, before anything is
// searched.
#pragma once

#include "searchd/engine/fair_semaphore.h"
#include "searchd/model/criteria.h"

namespace gijiroku::search {

struct Generation;  // searchd/index/generation.h

/// Estimates the cost of a search from the posting counts of its terms. Dear: fuzzy searches,
/// wildcards, NEAR, many terms, and terms with many candidates. Shards on other machines count
/// nothing. Total, and takes some microseconds a term.
Cost cost_of(const Criteria& criteria, const Generation& generation);

}  // namespace gijiroku::search
