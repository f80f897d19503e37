// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decode/plausibility.h"

#include <array>
#include <cstdint>
#include <vector>

#include "core/utf8.h"
#include "indexer/decode/encoding.h"

namespace gijiroku::indexer {
namespace {

enum class Kind : std::uint8_t {
  kSpace,
  kOdd,
  kKana,
  kPlain,  ///< ASCII, full-width letters, punctuation
  kCommonKanji,
  kRareKanji,
  kHalfKana,
  kHalfSign,
  kPrivate,
  kSign,
  kOtherScript
};
constexpr std::size_t kKinds = 11;

// Costs of a character of each kind. A wrong encoding turns kana, about half of a Japanese text,
// into kanji and signs: EUC-JP read as Shift_JIS into two half-width kana each, Shift_JIS read as
// EUC-JP into controls and invalid bytes, UTF-8 read as either into rare kanji.
constexpr std::array<double, kKinds> kCosts{0, 8, 0, 0, 0.1, 0.6, 0.3, 0.3, 0.5, 0.2, 1.5};

constexpr std::size_t index(Kind kind) { return static_cast<std::size_t>(kind); }

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

/// `common`: see level_one().
Kind kind_of(char32_t c, const std::vector<bool>& common) {
  const bool control = c < 0x20 || between(c, 0x7F, 0x9F);
  if (is_whitespace(c)) return Kind::kSpace;
  if (c == kReplacement || control || (c & 0xFFFE) == 0xFFFE || between(c, 0xFDD0, 0xFDEF) ||
      between(c, 0xF8F0, 0xF8FF) || between(c, 0x40000, 0xDFFFF))
    return Kind::kOdd;
  if (between(c, 0x3041, 0x30FF)) return Kind::kKana;
  if (c < 0x80 || between(c, 0x3000, 0x3040) || between(c, 0xFF01, 0xFF5E)) return Kind::kPlain;
  if (between(c, 0x4E00, 0x9FFF)) return common[c - 0x4E00] ? Kind::kCommonKanji : Kind::kRareKanji;
  if (between(c, 0x3400, 0x4DBF) || between(c, 0xF900, 0xFAFF) || between(c, 0x20000, 0x323AF))
    return Kind::kRareKanji;
  if (between(c, 0xFF66, 0xFF9F)) return Kind::kHalfKana;
  if (between(c, 0xFF61, 0xFF65)) return Kind::kHalfSign;
  if (between(c, 0xE000, 0xF8EF) || c >= 0xE0000) return Kind::kPrivate;
  const bool sign = between(c, 0x2000, 0x2BFF) || between(c, 0x3100, 0x33FF);
  return sign ? Kind::kSign : Kind::kOtherScript;
}

/// The kinds of the Basic Multilingual Plane.
std::vector<Kind> kinds() {
  const std::vector<bool> common = level_one();
  std::vector<Kind> all;
  for (char32_t c = 0; c < 0x10000; ++c) all.push_back(kind_of(c, common));
  return all;
}

}  // namespace

bool Plausibility::trusted() const {
  const bool few = odd <= 1 || odd * kToleratedShare <= characters;
  if (!few && odd_lines * kToleratedLines > lines) return false;
  if (foreign < kForeign) return true;
  const double average =
      (cost - static_cast<double>(odd) * kCosts[index(Kind::kOdd)]) / static_cast<double>(foreign);
  return average < (kana == 0 ? kWithoutKana : kBelievable);
}

Plausibility plausibility(std::string_view text) {
  static const std::vector<Kind> kPlane = kinds();
  Plausibility found;
  std::array<std::size_t, kKinds> counts{};
  bool blank = true, odd_line = false;
  const auto end_line = [&] {
    found.lines += !blank;
    found.odd_lines += odd_line;
    blank = true;
    odd_line = false;
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c == '\n') end_line();
    const Kind kind = c < kPlane.size() ? kPlane[c] : kind_of(c, {});
    if (kind == Kind::kSpace || (c == 0x1A && at == text.size())) continue;
    blank = false;
    ++counts[index(kind)];
    found.foreign += c >= 0x80;
    odd_line |= kind == Kind::kOdd;
  }
  end_line();
  for (std::size_t kind = 0; kind < kKinds; ++kind) {
    found.characters += counts[kind];
    found.cost += static_cast<double>(counts[kind]) * kCosts[kind];
  }
  found.kana = counts[index(Kind::kKana)] + counts[index(Kind::kHalfKana)];
  found.odd = counts[index(Kind::kOdd)];
  return found;
}

}  // namespace gijiroku::indexer
