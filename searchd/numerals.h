// searchd/numerals.h — numbers as minutes write them: 4,000万, 4000万, 4千万, 四千万; 第4回,
// 第四回.
#pragma once

#include <optional>
#include <string_view>

#include "searchd/spelling.h"

namespace gijiroku {

/// A number in digits or in kanji, as its value.
struct Numeral {
  long long value;
  std::size_t size;  ///< bytes
};

/// 12, 十二 or 一二 at byte `at` of a text in N0, below 10^12; a comma ends it.
std::optional<Numeral> numeral_at(std::string_view form, std::size_t at);

/// The number at byte `at`, which is its first. Kanji count as a number behind 第 and before a
/// counter. Total.
Spelling number_at(std::string_view form, std::size_t at);

/// か between a number and 月, 所, 国, 年 or 条: か, ヶ, カ, 箇.
Spelling counter_at(std::string_view form, std::size_t at);

/// Whether `c` is a digit in any of the ways above.
bool is_numeric(char32_t c);

/// 1 to 9999 in kanji: 二十一.
std::string kanji_of(long long value);

}  // namespace gijiroku
