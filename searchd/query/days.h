// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/query/days.h — days, months, years and 年度 as people name them, and the ranges between
// two of them.
#pragma once

#include <optional>
#include <string>

#include "core/date.h"

namespace gijiroku::search {

/// From the first day to the last, inclusive. An open end has no day.
struct Days {
  std::optional<Date> first, last;
  friend bool operator==(const Days&, const Days&) = default;
};

/// The days that `text` names: 2020-12-14, 20201214, 令和2年12月, R2.12, 2020, 令和2年度, 昨年度,
/// 先月, and 2019-04..2021-03 (also with ~ or 〜, either end open). A year of an era has only the
/// days of the era: 令和元年 begins on May 1. `today` determines what 昨年度 is. Returns nullopt if
/// `text` names no days, or if the last would precede the first. Total.
std::optional<Days> days_of(const std::string& text, Date today);

/// The 年度 that `text` names (令和2年度, 2020, 昨年度). Returns nullopt if it names none.
std::optional<int> fiscal_year_of(const std::string& text, Date today);

/// Today in Japan.
Date today();

}  // namespace gijiroku::search
