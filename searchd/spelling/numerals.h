// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/spelling/numerals.h — numbers as minutes write them: 4,000万, 4000万, 4千万, 四千万,
// 4億5000万, 弐拾.
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

/// 12, 十二, 拾弐 or 一二 at byte `at` of a text in N0, below 10^12. A comma ends it.
std::optional<Numeral> numeral_at(std::string_view form, std::size_t at);

/// The whole number at byte `at`, below 10^16: 1,234, 千二百三十四, 4千万, 4億5,000万, 4.5億.
std::optional<Numeral> amount_at(std::string_view form, std::size_t at);

/// The notations of a value in digits: 450000000, 450,000,000, 4億5000万, 4億5,000万,
/// 4億5千万, 4.5億.
std::vector<std::string> in_digits(long long value);

/// The notations of a value in kanji: 四億五千万; 二十, 二〇.
std::vector<std::string> in_kanji(long long value);

/// The notations of a value with the kanji of contracts (大字): 弐拾壱, 壱百万. Empty if the value
/// has none of these digits.
std::vector<std::string> in_daiji(long long value);

/// Whether `c` is one of 壱, 弐, 参 and 拾. They are not numeric: 参加, 拾得.
bool is_daiji(char32_t c);

/// 1 to 9999 in kanji: 二十一.
std::string kanji_of(long long value);

/// Each digit as a kanji: 二〇.
std::string kanji_digits(std::string_view digits);

/// Whether `c` is a digit in any of these notations.
bool is_numeric(char32_t c);

}  // namespace gijiroku::search
