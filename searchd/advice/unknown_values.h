// searchd/advice/unknown_values.h — values that a search asks of a field and that no record has
// (役職: いいんちょう), and which of those that records have may be meant.
#pragma once

#include <vector>

#include "searchd/advice/advice.h"
#include "searchd/index/generation.h"
#include "searchd/query/query.h"

namespace gijiroku::search {

/// Those among the filters by label, name and body, and wherever the query asks for these or for
/// meetings: in groups, beside OR, left out. Of each, values that begin as it is written or
/// read, else those that hold it, else those that begin as its beginning, else all; most frequent
/// first, at most kMostOthers. Total.
std::vector<UnknownValue> unknown_values(const Criteria& criteria, const Query& query,
                                         const Generation& generation);

inline constexpr std::size_t kMostOthers = 6;

}  // namespace gijiroku::search
