// searchd/spelling/number.h — numbers, parts and measures as minutes write them: 4,000万円,
// 四千万円; 第4回, 第四回; 二分の一, 1/2; 5割, 50%; 1か月, 一箇月; 100m2, 100平方メートル.
#pragma once

#include <string_view>

#include "searchd/spelling/spelling.h"

namespace gijiroku::search {

/// The number at byte `at` of a text in N0, with what must go with it (分の2, %). Kanji count as a
/// number behind 第, before a counter, and with 万 or more. Total.
Spelling number_at(std::string_view form, std::size_t at);

/// What counts or measures behind a number: か before 月, 所, 国, 年 or 条; m2, 人, 歳.
Spelling counter_at(std::string_view form, std::size_t at);

}  // namespace gijiroku::search
