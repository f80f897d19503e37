// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/word_reading.h"
#include "core/script.h"

#include "core/kana.h"
#include "core/utf8.h"

namespace gijiroku {

std::string reading_of(std::string_view text, std::span<const Token> tokens) {
  std::string out;
  for (const Token& token : tokens) {
    const std::string_view sound =
        token.reading.empty() ? text.substr(token.begin, token.end - token.begin) : token.reading;
    for (std::size_t at = 0; at < sound.size();) {
      const char32_t c = next_code_point(sound, at);
      if (is_kanji_or_repeat(c)) return "";
      if (const char kana = kana_of(c)) out += kana;
    }
  }
  return out;
}

}  // namespace gijiroku
