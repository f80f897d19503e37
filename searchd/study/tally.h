// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/study/tally.h — counts the utterances of an index that match a query, by period and by
// role, label, body or speaker.
#pragma once

#include <vector>

#include "searchd/index/index_reader.h"
#include "searchd/query/query.h"
#include "searchd/study/counts.h"

namespace gijiroku::search {

/// The counts that `request` asks for, without missing years and generation. `queries`: the texts
/// of its search and of the one compared, if there is one. Linear in the number of nodes. Throws
/// IndexError.
Counts tally(const CountRequest& request, const std::vector<Query>& queries,
             const IndexReader& index);

}  // namespace gijiroku::search
