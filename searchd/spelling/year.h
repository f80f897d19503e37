// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/spelling/year.h — years as minutes write them: 令和2年, 令和元年, R2, 令2, 2020年, and
// two notations at once: 令和2年(2020年), 令和2(2020)年.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"

namespace gijiroku::search {

struct Year {
  int year;
  std::size_t end;  ///< byte after it
  bool named;       ///< followed by 年
  const Era* era;   ///< null: a Western year
};

/// The year at byte `at` of a text in N0: 令和2年, 令和元年, R2, H31年, 2020年 or 二〇二〇年; with
/// another notation of the same year in brackets; in a day also 2020, 令和2 or 令2 without 年.
/// Total.
std::optional<Year> year_at(std::string_view form, std::size_t at);

/// The notations of a year in every era that had it, without 年.
struct YearNames {
  std::vector<std::string> digits;    ///< the Western year first
  std::vector<std::string> kanji;     ///< 二〇二〇, 令和二
  std::vector<std::string> letters;   ///< r2, r02
  std::vector<std::string> initials;  ///< 令2, 令元
};
YearNames names_of(int year);

/// Two notations at once, with 年: 令和2年(2020年), 令和2年(2020), 令和2(2020)年. Only the last
/// form if `inner`, as each of the others contains a year of its own.
std::vector<std::string> double_names(const YearNames& names, bool inner);

/// The last year of an era.
int last_year(const Era& era);

}  // namespace gijiroku::search
