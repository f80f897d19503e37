// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/spelling/number.h — numbers, fractions and measures as minutes write them: 4,000万円,
// 四千万円; 第4回, 第四回; 二分の一, 1/2; 5割, 50%; 1か月, 一箇月; 100m2, 100平方メートル.
#pragma once

#include <string_view>

#include "searchd/spelling/spelling.h"

namespace gijiroku::search {

/// The number at byte `at` of a text in N0, with what belongs to it (分の2, %). Kanji are a number
/// after 第, before a counter or %, from 10,000 on, and if there are three or more of them. Total.
Spelling number_at(std::string_view form, std::size_t at);

/// The counter or measure at byte `at`, which follows a number: か before 月, 所, 国 and the like;
/// m2, 人, 歳. Total.
Spelling counter_at(std::string_view form, std::size_t at);

}  // namespace gijiroku::search
