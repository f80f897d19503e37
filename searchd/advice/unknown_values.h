// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/advice/unknown_values.h — finds values in a search that no record has
// (役職:いいんちょう), and suggests values that records have instead.
#pragma once

#include <vector>

#include "searchd/advice/advice.h"
#include "searchd/index/generation.h"
#include "searchd/query/query.h"

namespace gijiroku::search {

/// Unknown values in the filters by label, name and body. Also those in the query's field terms for
/// these fields and for meetings, wherever they are: in groups, next to OR, excluded. For each
/// value, suggests values that begin with it as written or read. If there are none, suggests those
/// that contain it, else those that begin with its beginning, else any. Most frequent first, at
/// most kMaxAlternatives. Returns the first kMaxUnknownValues values, because each alternative is a
/// whole search. Total.
std::vector<UnknownValue> unknown_values(const Criteria& criteria, const Query& query,
                                         const Generation& generation);

inline constexpr std::size_t kMaxAlternatives = 6, kMaxUnknownValues = 5;

}  // namespace gijiroku::search
