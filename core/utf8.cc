// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utf8.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstring>

namespace gijiroku {
namespace {

const std::uint8_t* bytes(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

/// Kana and ideographs never belong to the character before them. In Japanese text this saves
/// nearly all look-ups.
bool is_kana_or_ideograph(char32_t c) {
  return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x9FFF);
}

/// To readers か゛ is one letter, like か with the combining mark.
bool is_spacing_sound_mark(char32_t c) { return c == 0x309B || c == 0x309C; }

UGraphemeClusterBreak cluster_kind(char32_t c) {
  if (is_spacing_sound_mark(c)) return U_GCB_EXTEND;
  return static_cast<UGraphemeClusterBreak>(
      u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_GRAPHEME_CLUSTER_BREAK));
}

/// Whether two Hangul jamo or syllables make one syllable (UAX 29, GB6 to GB8).
bool one_syllable(UGraphemeClusterBreak a, UGraphemeClusterBreak b) {
  switch (a) {
    case U_GCB_L:
      return b == U_GCB_L || b == U_GCB_V || b == U_GCB_LV || b == U_GCB_LVT;
    case U_GCB_LV:
    case U_GCB_V:
      return b == U_GCB_V || b == U_GCB_T;
    case U_GCB_LVT:
    case U_GCB_T:
      return b == U_GCB_T;
    default:
      return false;
  }
}

}  // namespace

char32_t next_code_point_slow(std::string_view s, std::size_t& i) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(s.data());
  auto at = static_cast<std::int64_t>(i);
  const auto length = static_cast<std::int64_t>(s.size());
  UChar32 c = 0;
  U8_NEXT(bytes, at, length, c);
  i = static_cast<std::size_t>(at);
  return c < 0 ? kReplacement : static_cast<char32_t>(c);
}

std::string repair(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  std::size_t copied = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t from = i;
    // A U+FFFD in the input is replaced by itself.
    const char32_t c = next_code_point(bytes, i);
    if (c != kReplacement && !is_control(c)) continue;
    out.append(bytes, copied, from - copied);
    append_utf8(out, kReplacement);
    copied = i;
  }
  return out.append(bytes, copied);
}

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t from = i;
    // A U+FFFD in the text is well-formed.
    if (next_code_point(text, i) == kReplacement && text.substr(from, i - from) != "\xEF\xBF\xBD")
      return false;
  }
  return true;
}

std::size_t count_code_points(std::string_view text) {
  // Eight bytes at a time. A byte inside a code point has its highest bit set and the next one
  // clear.
  constexpr std::uint64_t kLowest = 0x0101010101010101;
  std::size_t within = 0, at = 0;
  for (std::uint64_t word = 0; at + sizeof word <= text.size(); at += sizeof word) {
    std::memcpy(&word, text.data() + at, sizeof word);
    // The product has the sum of all eight bytes in its highest byte.
    within += ((word >> 7) & (~word >> 6) & kLowest) * kLowest >> 56;
  }
  for (; at < text.size(); ++at) within += is_continuation(text[at]);
  return text.size() - within;
}

std::u32string decode(std::string_view text) {
  std::u32string out;
  out.reserve(text.size() / 3 + 1);
  for (std::size_t i = 0; i < text.size();) out.push_back(next_code_point(text, i));
  return out;
}

std::size_t boundary_at_or_before(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  // ICU's offsets have 32 bits, so it gets only the bytes that matter.
  const std::size_t from = at - std::min<std::size_t>(at, U8_MAX_LENGTH);
  auto place = static_cast<std::int32_t>(at - from);
  U8_SET_CP_START(bytes(text) + from, 0, place);
  return from + static_cast<std::size_t>(place);
}

std::size_t boundary_before(std::string_view text, std::size_t at) {
  const std::size_t from = at - std::min<std::size_t>(at, U8_MAX_LENGTH);
  auto place = static_cast<std::int32_t>(at - from);
  U8_BACK_1(bytes(text) + from, 0, place);
  return from + static_cast<std::size_t>(place);
}

char32_t code_point_before(std::string_view text, std::size_t at) {
  return at == 0 ? 0 : code_point_at(text, boundary_before(text, at)).value;
}

void append_utf8(std::string& out, char32_t code_point) {
  char buffer[U8_MAX_LENGTH];
  std::size_t n = 0;
  U8_APPEND_UNSAFE(buffer, n, code_point);
  out.append(buffer, n);
}

bool is_punctuation_or_symbol(char32_t code_point) {
  const auto kind = U_GET_GC_MASK(static_cast<UChar32>(code_point));
  return (kind & (U_GC_P_MASK | U_GC_S_MASK)) != 0;
}

bool is_whitespace(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 9 && c <= 13);
  return c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0xA0 || c == 0x85 || c == 0x1680 ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F;
}

bool continues_character(char32_t before, char32_t c) {
  if (is_kana_or_ideograph(c) || before < 0x20 || c < 0x20) return false;
  // The rules of UAX 29 that need only the two characters.
  const UGraphemeClusterBreak a = cluster_kind(before), b = cluster_kind(c);
  if (a == U_GCB_CONTROL || b == U_GCB_CONTROL) return false;
  return b == U_GCB_EXTEND || b == U_GCB_ZWJ || b == U_GCB_SPACING_MARK || a == U_GCB_PREPEND ||
         (a == U_GCB_ZWJ &&
          u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EXTENDED_PICTOGRAPHIC)) ||
         (a == U_GCB_REGIONAL_INDICATOR && b == U_GCB_REGIONAL_INDICATOR) || one_syllable(a, b);
}

std::string_view trim(std::string_view text) {
  std::size_t begin = 0, end = text.size();
  for (std::size_t i = begin; i < end && is_whitespace(next_code_point(text, i));) begin = i;
  while (begin < end) {
    const std::size_t last = boundary_before(text, end);
    std::size_t i = last;
    // In ill-formed text both ways of decoding may disagree.
    if (!is_whitespace(next_code_point(text, i)) || i != end) break;
    end = last;
  }
  return text.substr(begin, end - begin);
}

}  // namespace gijiroku
