// searchd/text/neighbours.h — the characters next to a place of a text.
#pragma once

#include <string_view>

#include "core/kana.h"
#include "core/utf8.h"

namespace gijiroku {

/// The character before byte `at`; U+0000 at the beginning.
inline char32_t before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  std::size_t from = at - 1;
  while (from > 0 && (text[from] & 0xC0) == 0x80) --from;
  return code_point_at(text, from).value;
}

/// The character at byte `at`; U+0000 at the end.
inline char32_t behind(std::string_view text, std::size_t at) {
  return at < text.size() ? code_point_at(text, at).value : 0;
}

inline bool is_katakana(char32_t c) { return c >= U'ァ' && c <= U'ー'; }
inline bool is_kanji(char32_t c) {
  return (c >= U'一' && c <= U'鿿') || (c >= 0x3400 && c < 0x4DC0) ||
         (c >= 0x20000 && c < 0x32000);
}
inline bool is_letter(char32_t c) { return c >= U'a' && c <= U'z'; }
inline bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

}  // namespace gijiroku
