// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/study/coverage.h — which periods an archive covers, so that a period without hits is not
// mistaken for one without records.
#pragma once

#include <set>

#include "searchd/index/generation.h"
#include "searchd/study/counts.h"
#include "searchd/study/period.h"

namespace gijiroku::search {

/// The periods of a count.
struct Coverage {
  std::set<PeriodNumber> covered;  ///< with a meeting that the filters by body, 年度 and day admit
  /// All that are listed, in order: from the first to the last that is covered, asked for by a
  /// filter by 年度, or the end of the range of days. A range of more than kMostPeriods periods is
  /// not filled. kUnknownPeriod is last, if meetings without a date are covered.
  std::set<PeriodNumber> listed;
};

inline constexpr int kMostPeriods = 3000;

/// If the request compares two searches, what either covers.
Coverage coverage_of(const CountRequest& request, const Generation& generation);

}  // namespace gijiroku::search
