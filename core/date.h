// core/date.h — days as minutes write them: 令和2年12月14日, 平成元年, ２０２０年, R2.12.14,
// 2020-12-14.
//
// A 年度 (fiscal year) runs from April 1 to March 31 and is named for the year it begins in. Total
// and thread-safe.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace gijiroku {

using Date = std::chrono::year_month_day;

/// The first day written out in `text` in any notation above, whitespace and width aside; nullopt
/// where there is none or where it does not exist (2月30日). Eras from 明治 on; a year of an era is
/// counted from the era's first year (元年 = 1).
std::optional<Date> find_date(std::string_view text);

/// The whole of `text` as YYYY-MM-DD, and nothing else.
std::optional<Date> parse_iso_date(std::string_view text);

/// "2020-12-14".
std::string iso(Date date);

/// "令和2年12月14日"; days before 1868-10-23 in the Western calendar ("1850年1月1日").
std::string japanese(Date date);

/// 2020 for 2020-04-01 … 2021-03-31.
int fiscal_year(Date date);

/// The 年度 that `text` names ("令和2年度", "R2年度", "2020年度", "平成元年度"); nullopt where it
/// names none.
std::optional<int> find_fiscal_year(std::string_view text);

}  // namespace gijiroku
