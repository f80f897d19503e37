// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/spelling/number.h — numbers and fractions as minutes write them: 4,000万円, 四千万円,
// 弐千円; 第4回, 第四回; 二分の一, 1/2; 5割, 50%; no.5, №5.
#pragma once

#include <string_view>

#include "searchd/spelling/spelling.h"

namespace gijiroku::search {

/// The number at byte `at` of a text in N0, with what belongs to it (分の2, %). Kanji are a number
/// after 第, before a counter or %, from 10,000 on, and if there are three or more of them. Total.
Spelling number_at(std::string_view form, std::size_t at);

}  // namespace gijiroku::search
