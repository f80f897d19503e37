// searchd/advice/widenings.h — searches that ask for less.
#pragma once

#include <chrono>
#include <vector>

#include "searchd/engine/answer.h"
#include "searchd/select/selection.h"

namespace gijiroku {

using Deadline = std::chrono::steady_clock::time_point;

/// What dropping one clause, one filter or the days finds, most first; of words that are to stand
/// near each other dropping that, or where nothing else is asked, one of them. Those that find no
/// more than what was `found` are left away, and those that would have to be tried after `until`.
/// Throws IndexError.
std::vector<Widening> widenings(const Criteria& criteria, const Query& query,
                                const IndexReader& index, std::size_t found, Deadline until);

}  // namespace gijiroku
