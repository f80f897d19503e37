// core/kana.h — how a word is read, one byte a character, so that readings are cut, sorted and
// compared as bytes.
//
// A reading is made of hiragana and ー (bytes from 0x80 on, in the order of Unicode) and of the
// Latin letters a–z and digits that a word holds. All functions are total and thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace gijiroku {

inline constexpr char kFirstKana = '\x80';  ///< ぁ
inline constexpr char kLastKana = '\xD5';   ///< ゖ
inline constexpr char kLongMark = '\xD6';   ///< ー

/// What `c` is in a reading, katakana as hiragana; 0 where it can be in none.
char kana_of(char32_t c);

/// A reading as people write it.
std::string hiragana(std::string_view reading);

}  // namespace gijiroku
