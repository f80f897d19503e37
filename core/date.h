// SPDX-License-Identifier: GPL-3.0-or-later
// core/date.h — days as minutes write them: 令和2年12月14日, 平成元年, ２０２０年, R2.12.14,
// 令2.12.14, 2020-12-14.
//
// A 年度 (fiscal year) runs from April 1 to March 31 and is named for the year in which it begins.
// All functions are total and thread-safe.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace gijiroku {

using Date = std::chrono::year_month_day;

/// An era (年号), from 明治 on. `letter` abbreviates it in literal texts (r2 is 令和2年).
struct Era {
  std::string_view name;
  char letter;
  Date first_day;

  constexpr int first_year() const { return static_cast<int>(first_day.year()); }
};

/// In order of time. Each ends in the year in which the next begins.
inline constexpr std::array<Era, 5> kEras{{{"明治", 'm', std::chrono::year{1868} / 10 / 23},
                                           {"大正", 't', std::chrono::year{1912} / 7 / 30},
                                           {"昭和", 's', std::chrono::year{1926} / 12 / 25},
                                           {"平成", 'h', std::chrono::year{1989} / 1 / 8},
                                           {"令和", 'r', std::chrono::year{2019} / 5 / 1}}};

/// The first day written in `text` in any notation above; whitespace and character width do not
/// matter. Returns nullopt if there is none, or if a day written with 年月日 that does not exist
/// (2月30日) comes first. Years are counted from the first year of their era (元年 = 1).
std::optional<Date> find_date(std::string_view text);

/// The day if all of `text` is YYYY-MM-DD. Returns nullopt otherwise, and if the day does not
/// exist.
std::optional<Date> parse_iso_date(std::string_view text);

/// "2020-12-14".
std::string iso(Date date);

/// A moment in UTC: "2020-12-14T01:02:03.456Z".
std::string utc_time(std::chrono::system_clock::time_point time);

/// "令和2年12月14日". A day before 1868-10-23 has its Western year ("1850年1月1日").
std::string japanese(Date date);

/// 2020 for 2020-04-01 to 2021-03-31.
int fiscal_year(Date date);

/// The first 年度 that `text` names ("令和2年度", "R2年度", "2020年度", "平成元年度"). Returns
/// nullopt if it names none.
std::optional<int> find_fiscal_year(std::string_view text);

}  // namespace gijiroku
