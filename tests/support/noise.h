// SPDX-License-Identifier: GPL-3.0-or-later
// tests/support/noise.h — random damage to a text, as scanners, typists and converters cause it.
#pragma once

#include <random>
#include <string>
#include <string_view>

#include "core/utf8.h"

namespace gijiroku::testing {

enum class Noise {
  kBlanks,      ///< blanks of either width within words
  kLineBreaks,  ///< line breaks within words
  kWidths,      ///< ASCII and katakana in the other width
  kLongVowels   ///< ー lost
};
struct NamedNoise {
  Noise noise;
  const char* name;
};
inline constexpr NamedNoise kNoises[]{{Noise::kBlanks, "blanks"},
                                      {Noise::kLineBreaks, "line breaks"},
                                      {Noise::kWidths, "widths"},
                                      {Noise::kLongVowels, "long vowels"}};

/// `c` in the other width (ｶﾞ for ガ); empty if it has one width only.
inline std::u32string other_width(char32_t c) {
  constexpr std::u32string_view kWide =
      U"。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘ"
      U"ホマミムメモ"
      U"ヤユヨラリルレロワン";
  constexpr char32_t kNarrow = 0xFF61, kVoiced = 0xFF9E, kHalfVoiced = 0xFF9F;
  constexpr char32_t kToWide = U'Ａ' - U'A';
  const auto narrow = [&](char32_t wide) {
    return kNarrow + static_cast<char32_t>(kWide.find(wide));
  };
  if (c > 0x20 && c < 0x7F) return {c + kToWide};
  if (c > 0x20 + kToWide && c < 0x7F + kToWide) return {c - kToWide};
  if (c >= kNarrow && c < kVoiced) return {kWide[c - kNarrow]};
  if (kWide.find(c) != kWide.npos) return {narrow(c)};
  if (c == U'ヴ') return {narrow(U'ウ'), kVoiced};
  if (c > U'ア' && c <= U'ド' && kWide.find(c - 1) != kWide.npos) return {narrow(c - 1), kVoiced};
  if (c >= U'バ' && c <= U'ポ')
    return {narrow(c - (c - U'ハ') % 3), (c - U'ハ') % 3 == 1 ? kVoiced : kHalfVoiced};
  return {};
}

inline std::string with_noise(std::string_view text, Noise noise, std::mt19937& random) {
  constexpr unsigned kBetweenBlanks = 12;  // characters, on average
  const std::u32string points = decode(text);
  std::string out;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const char32_t c = points[i];
    const bool within = i > 0 && !is_whitespace(points[i - 1]) && !is_whitespace(c) &&
                        !continues_character(points[i - 1], c);
    const bool here = within && random() % kBetweenBlanks == 0;
    if (noise == Noise::kBlanks && here) out += random() % 2 == 0 ? " " : "　";
    if (noise == Noise::kLineBreaks && here) out += random() % 2 == 0 ? "\n" : "\r\n";
    const bool marked = i + 1 < points.size() && continues_character(c, points[i + 1]);
    const std::u32string other =
        noise == Noise::kWidths && !marked && random() % 2 == 0 ? other_width(c) : std::u32string();
    if (noise == Noise::kLongVowels && c == U'ー' && random() % 2 == 0) continue;
    if (other.empty()) append_utf8(out, c);
    for (const char32_t each : other) append_utf8(out, each);
  }
  return out;
}

}  // namespace gijiroku::testing
