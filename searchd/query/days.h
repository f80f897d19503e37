// searchd/query/days.h — days, months, years and 年度 as people name them, and what lies between
// two.
#pragma once

#include <optional>
#include <string>

#include "core/date.h"

namespace gijiroku::search {

/// From the first day to the last, inclusive; an end that is open has none.
struct Days {
  std::optional<Date> first, last;
  friend bool operator==(const Days&, const Days&) = default;
};

/// 2020-12-14, 令和2年12月, R2.12, 2020, 令和2年度, 昨年度, 先月, and 2019-04..2021-03 (also with ~
/// or 〜, either end open). `today` tells what 昨年度 is. nullopt where it names no days, or the
/// last would precede the first. Total.
std::optional<Days> days_of(const std::string& text, Date today);

/// The 年度 that `text` names (令和2年度, 2020, 昨年度); nullopt where it names none.
std::optional<int> fiscal_year_of(const std::string& text, Date today);

/// Today in Japan.
Date today();

}  // namespace gijiroku::search
