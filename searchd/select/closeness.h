// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/select/closeness.h — whether the terms of a query are close to each other where all of
// them are. Far apart in a long speech they may belong to different matters.
#pragma once

#include <cstddef>
#include <vector>

#include "searchd/index/index_reader.h"
#include "searchd/match/matches.h"
#include "searchd/query/query.h"

namespace gijiroku::search {

/// Whether few nodes (`found`, by shard) match all terms of a query of two to four unquoted terms,
/// and none of them has all terms, as typed or as a variant, within kTogether characters. False if
/// there are no such nodes, or kMany and more. False for questions, for what operators other than
/// minus and fields ask, and if texts are on other machines. Throws IndexError.
bool is_scattered(const Query& query, const IndexReader& index, const std::vector<Matches>& found);

inline constexpr std::size_t kTogether = 200, kMany = 20;

}  // namespace gijiroku::search
