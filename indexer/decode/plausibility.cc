// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decode/plausibility.h"

#include <vector>

#include "core/utf8.h"
#include "indexer/decode/encoding.h"

namespace gijiroku::indexer {
namespace {

// Costs of a character. A wrong encoding turns kana, about half of a Japanese text, into kanji and
// signs: EUC-JP read as Shift_JIS into two half-width kana each, Shift_JIS read as EUC-JP into
// controls and invalid bytes, UTF-8 read as either into rare kanji.
constexpr double kOdd = 8, kCommonKanji = 0.1, kRareKanji = 0.6, kHalfKana = 0.3, kPrivate = 0.5,
                 kOtherScript = 1.5, kSign = 0.2;
// Averages per character that is not ASCII, from kForeign characters on: text without any kana
// costs less than kWithoutKana if its kanji are common (a roster), and any text less than
// kBelievable.
constexpr double kWithoutKana = 0.2, kBelievable = 0.8;
constexpr std::size_t kForeign = 30, kToleratedShare = 50, kToleratedLines = 4;

bool between(char32_t c, char32_t low, char32_t high) { return c >= low && c <= high; }

/// The kanji of level 1 (第一水準), by code point from U+4E00 on.
std::vector<bool> level_one() {
  std::vector<bool> found(0x9FFF - 0x4E00 + 1, false);
  for (int row = 0xB0; row <= 0xCF; ++row) {
    std::string bytes;
    for (int cell = 0xA1; cell <= 0xFE; ++cell)
      bytes += {static_cast<char>(row), static_cast<char>(cell)};
    for (const char32_t c : decode(decoded_as(kEucJp, bytes))) {
      if (between(c, 0x4E00, 0x9FFF)) found[c - 0x4E00] = true;
    }
  }
  return found;
}

bool is_kana(char32_t c) { return between(c, 0x3041, 0x30FF) || between(c, 0xFF66, 0xFF9F); }

bool is_odd(char32_t c) {
  const bool control = c < 0x20 || between(c, 0x7F, 0x9F);
  return c == kReplacement || (control && !is_whitespace(c)) || (c & 0xFFFE) == 0xFFFE ||
         between(c, 0xFDD0, 0xFDEF) || between(c, 0xF8F0, 0xF8FF) || between(c, 0x40000, 0xDFFFF);
}

double cost_of(char32_t c) {
  static const std::vector<bool> kLevelOne = level_one();
  if (is_odd(c)) return kOdd;
  if (c < 0x80 || between(c, 0x3000, 0x30FF) || between(c, 0xFF01, 0xFF5E)) return 0;
  if (between(c, 0x4E00, 0x9FFF)) return kLevelOne[c - 0x4E00] ? kCommonKanji : kRareKanji;
  if (between(c, 0x3400, 0x4DBF) || between(c, 0xF900, 0xFAFF) || between(c, 0x20000, 0x323AF))
    return kRareKanji;
  if (between(c, 0xFF61, 0xFF9F)) return kHalfKana;
  if (between(c, 0xE000, 0xF8EF) || c >= 0xE0000) return kPrivate;
  const bool sign = between(c, 0x2000, 0x2BFF) || between(c, 0x3100, 0x33FF);
  return sign ? kSign : kOtherScript;
}

}  // namespace

bool Plausibility::trusted() const {
  const bool few = odd <= 1 || odd * kToleratedShare <= characters;
  if (!few && odd_lines * kToleratedLines > lines) return false;
  if (foreign < kForeign) return true;
  const double average = (cost - static_cast<double>(odd) * kOdd) / static_cast<double>(foreign);
  return average < (kana == 0 ? kWithoutKana : kBelievable);
}

Plausibility plausibility(std::string_view text) {
  Plausibility found;
  bool blank = true, odd_line = false;
  const auto end_line = [&] {
    found.lines += !blank;
    found.odd_lines += odd_line;
    blank = true;
    odd_line = false;
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = code_point_at(text, at);
    at += size;
    if (c == '\n') end_line();
    if (is_whitespace(c) || (c == 0x1A && at == text.size())) continue;
    blank = false;
    ++found.characters;
    found.foreign += c >= 0x80;
    found.kana += is_kana(c);
    const bool odd = is_odd(c);
    found.odd += odd;
    odd_line |= odd;
    found.cost += cost_of(c);
  }
  end_line();
  return found;
}

}  // namespace gijiroku::indexer
