// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/spelling/numerals.h — numbers as minutes write them: 4,000万, 4000万, 4千万, 四千万,
// 4億5000万.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::search {

/// A number in digits or in kanji, as its value.
struct Numeral {
  long long value;
  std::size_t size;  ///< bytes
};

/// 12, 十二 or 一二 at byte `at` of a text in N0, below 10^12. A comma ends it.
std::optional<Numeral> numeral_at(std::string_view form, std::size_t at);

/// The whole number at byte `at`, below 10^16: 1,234, 千二百三十四, 4千万, 4億5,000万, 4.5億.
std::optional<Numeral> amount_at(std::string_view form, std::size_t at);

/// The notations of a value in digits: 450000000, 450,000,000, 4億5000万, 4億5,000万,
/// 4億5千万, 4.5億.
std::vector<std::string> in_digits(long long value);

/// The notations of a value in kanji: 四億五千万; 二十, 二〇.
std::vector<std::string> in_kanji(long long value);

/// 1 to 9999 in kanji: 二十一.
std::string kanji_of(long long value);

/// Each digit as a kanji: 二〇.
std::string kanji_digits(std::string_view digits);

/// Whether `c` is a digit in any of these notations.
bool is_numeric(char32_t c);

}  // namespace gijiroku::search
