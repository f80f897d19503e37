// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/spelling/date.h — days, months, years and times as minutes write them: 令和2年12月14日,
// R2.12.14, 2020-12-14; 令和元年, 平成31年, 2019年; 午後3時58分, 15:58.
#pragma once

#include <string_view>

#include "searchd/spelling/spelling.h"

namespace gijiroku::search {

/// The day, month or year at byte `at` of a text in N0. Total.
Spelling date_at(std::string_view form, std::size_t at);

/// Whether all of a text in N0 is one day, month, year or 年度. Total.
bool is_date(std::string_view form);

/// The time of day at byte `at`. Total.
Spelling time_at(std::string_view form, std::size_t at);

}  // namespace gijiroku::search
