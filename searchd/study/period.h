// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/study/period.h — 年度, years and months as numbers that can be counted through. Total.
#pragma once

#include <limits>
#include <string_view>

#include "core/date.h"
#include "core/meeting.h"
#include "searchd/study/counts.h"

namespace gijiroku::search {

/// A year, or a month as 12 × year + month - 1. Neighboring periods have neighboring numbers.
using PeriodNumber = int;
inline constexpr PeriodNumber kUnknownPeriod = std::numeric_limits<int>::max();

/// The period of a day.
PeriodNumber period_of(Period period, Date day);
/// The period of a meeting; kUnknownPeriod without a date, or without a 年度 if it is asked for.
PeriodNumber period_of(Period period, const Meeting& meeting);
/// The number of the 年度 "2020"; kUnknownPeriod for any other text.
PeriodNumber fiscal_year_number(std::string_view value);

/// The period with its names.
CountPeriod named_period(Period period, PeriodNumber number);

}  // namespace gijiroku::search
