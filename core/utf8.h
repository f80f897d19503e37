// SPDX-License-Identifier: GPL-3.0-or-later
// core/utf8.h — valid UTF-8: its code points, its whitespace, and the boundaries between
// characters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gijiroku {

/// The replacement character, in place of a byte or control character that has no meaning.
inline constexpr char32_t kReplacement = 0xFFFD;

/// Valid UTF-8 without control characters: ill-formed bytes, C0 and C1 controls other than
/// whitespace, and DEL become U+FFFD.
std::string repair(std::string_view bytes);

/// Whether `text` is well-formed UTF-8 (controls allowed).
bool is_utf8(std::string_view text);

/// Number of code points in `text`, which must be valid UTF-8.
std::size_t count_code_points(std::string_view text);

/// The code points of `text`; ill-formed bytes become U+FFFD.
std::u32string decode(std::string_view text);

/// A code point and its size in bytes.
struct CodePoint {
  char32_t value;
  std::size_t size;
};

/// Appends `code_point` to `out` as UTF-8.
void append_utf8(std::string& out, char32_t code_point);

/// Whether a code point is Unicode White_Space.
bool is_whitespace(char32_t code_point);

/// Whether a code point is Unicode punctuation or a symbol.
bool is_punctuation_or_symbol(char32_t code_point);

/// Whether readers see `c` as part of the character that ends with `before`. `c` may be a combining
/// mark, a sound mark after its kana (か゛), a variation selector, the second part of a ZWJ
/// sequence, a second regional indicator, or a jamo of the same syllable.
bool continues_character(char32_t before, char32_t c);

/// `text` without whitespace at either end.
std::string_view trim(std::string_view text);

/// The general case of next_code_point.
char32_t next_code_point_slow(std::string_view s, std::size_t& i);

/// Decodes the code point at `i` and moves past it. A sequence cut short is one U+FFFD.
inline char32_t next_code_point(std::string_view s, std::size_t& i) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(s.data());
  if (bytes[i] < 0x80) return bytes[i++];
  // Kana and nearly all ideographs: three bytes, and none can be overlong or a surrogate.
  if (bytes[i] >= 0xE1 && bytes[i] <= 0xEC && i + 2 < s.size() && (bytes[i + 1] & 0xC0) == 0x80 &&
      (bytes[i + 2] & 0xC0) == 0x80) {
    i += 3;
    return static_cast<char32_t>((bytes[i - 3] & 0x0F) << 12 | (bytes[i - 2] & 0x3F) << 6 |
                                 (bytes[i - 1] & 0x3F));
  }
  return next_code_point_slow(s, i);
}

/// The code point that begins at byte `at` < text.size(). An ill-formed byte gives U+FFFD.
inline CodePoint code_point_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  const char32_t value = next_code_point(text, end);
  return {value, end - at};
}

/// Whether `byte` is inside a code point of valid UTF-8, not its first byte.
inline bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// The first byte of the code point that contains byte `at`; text.size() if `at` is the end.
std::size_t boundary_at_or_before(std::string_view text, std::size_t at);

/// The first byte of the code point that ends just before the boundary `at` > 0.
std::size_t boundary_before(std::string_view text, std::size_t at);

/// The code point that ends just before the boundary `at`; U+0000 at the beginning.
char32_t code_point_before(std::string_view text, std::size_t at);

/// The code point that begins at the boundary `at`; U+0000 at the end.
inline char32_t code_point_after(std::string_view text, std::size_t at) {
  return at < text.size() ? code_point_at(text, at).value : 0;
}

/// Whether `c` is a control character other than whitespace.
inline bool is_control(char32_t c) {
  return (c < 0x20 || (c >= 0x7F && c < 0xA0)) && !is_whitespace(c);
}

}  // namespace gijiroku
