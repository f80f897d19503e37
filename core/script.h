// SPDX-License-Identifier: GPL-3.0-or-later
// core/script.h — the script that a character belongs to. Total and thread-safe.
#pragma once

namespace gijiroku {

/// Hiragana with its marks (゛, ゝ).
constexpr bool is_hiragana(char32_t c) { return c >= 0x3041 && c <= 0x309F; }

/// Katakana, ・ and ー.
constexpr bool is_katakana(char32_t c) { return c >= U'ァ' && c <= U'ー'; }

/// CJK ideographs, without 々.
constexpr bool is_kanji(char32_t c) {
  return (c >= U'一' && c <= U'鿿') || (c >= 0x3400 && c < 0x4DC0) ||
         (c >= 0x20000 && c < 0x32000);
}

/// Kanji, or 々, which repeats one.
constexpr bool is_kanji_or_repeat(char32_t c) { return is_kanji(c) || c == U'々'; }

/// A Latin letter in a literal form, and so in lower case.
constexpr bool is_letter(char32_t c) { return c >= U'a' && c <= U'z'; }

constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

}  // namespace gijiroku
