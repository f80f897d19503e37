// SPDX-License-Identifier: GPL-3.0-or-later
// core/kana.h — readings of words, with one byte a character, so that they are cut, sorted and
// compared as bytes.
//
// A reading consists of hiragana and ー (bytes from 0x80 on, in the order of Unicode) and of the
// Latin letters a–z and digits of the word. All functions are total and thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace gijiroku {

inline constexpr char kFirstKana = '\x80';  ///< ぁ
inline constexpr char kLastKana = '\xD5';   ///< ゖ
inline constexpr char kLongMark = '\xD6';   ///< ー

/// The byte of `c` in a reading; katakana count as hiragana. Returns 0 if no reading can contain
/// `c`.
char kana_of(char32_t c);

/// A reading as UTF-8 text.
std::string hiragana(std::string_view reading);

}  // namespace gijiroku
