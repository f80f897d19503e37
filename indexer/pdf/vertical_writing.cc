// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pdf/vertical_writing.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "core/utf8.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kMaxWords = 5000;
constexpr std::size_t kMinCharacters = 20;  // of vertical writing; fewer may be a label
constexpr double kLong = 1.5, kAligned = 0.3, kNear = 0.4;  // heights of a character

bool is_tall(const PlacedWord& word) { return word.height() > kLong * (word.right - word.left); }
bool is_wide(const PlacedWord& word) { return word.right - word.left > kLong * word.height(); }

/// Whether a word follows directly, below or to the right.
struct Neighbors {
  bool below = false, right = false;
};

Neighbors neighbors_of(const PlacedWord& word, const PlacedWords& words) {
  Neighbors found;
  const double em = word.height();
  const auto near = [&](double gap) { return gap >= -kAligned * em && gap <= kNear * em; };
  for (const PlacedWord& other : words) {
    if (&other == &word) continue;
    const bool column = std::abs(other.left - word.left) <= kAligned * em;
    const bool row = std::abs(other.middle() - word.middle()) <= kAligned * em;
    found.below |= column && !row && near(other.top - word.bottom);
    found.right |= row && !column && near(other.left - word.right);
  }
  return found;
}

/// U+FE10 to U+FE19 and U+FE30 to U+FE44 in their usual forms.
std::string usual_signs(std::string_view text) {
  constexpr std::u32string_view kFirst = U"，、。：；！？〖〗…",
                                kSecond = U"‥―–＿﹏（）｛｝〔〕【】《》〈〉「」『』";
  std::string out;
  for (char32_t c : decode(text)) {
    if (c >= 0xFE10 && c < 0xFE10 + kFirst.size()) c = kFirst[c - 0xFE10];
    if (c >= 0xFE30 && c < 0xFE30 + kSecond.size()) c = kSecond[c - 0xFE30];
    append_utf8(out, c);
  }
  return out;
}

}  // namespace

Writing writing_of(const PlacedWords& words) {
  if (words.size() > kMaxWords) return Writing::kHorizontal;
  std::size_t vertical = 0, horizontal = 0;
  for (const PlacedWord& word : words) {
    const std::size_t size = count_code_points(word.text);
    if (size > 1) {
      vertical += is_tall(word) ? size : 0;
      horizontal += is_wide(word) ? size : 0;
    } else if (static_cast<unsigned char>(word.text[0]) >= 0x80) {
      const Neighbors found = neighbors_of(word, words);
      vertical += found.below && !found.right;
      horizontal += found.right && !found.below;
    }
  }
  if (vertical < kMinCharacters || vertical * 4 < horizontal) return Writing::kHorizontal;
  return vertical > horizontal * 4 ? Writing::kVertical : Writing::kMixed;
}

PlacedWords turned_upright(PlacedWords words) {
  double top = 1e9, bottom = 0, width = 0;
  for (const PlacedWord& word : words) {
    width = std::max(width, word.right);
    if (!is_tall(word) && count_code_points(word.text) > 1) continue;
    top = std::min(top, word.top);
    bottom = std::max(bottom, word.bottom);
  }
  for (PlacedWord& word : words) {
    word.text = usual_signs(word.text);
    const bool lying = is_wide(word);
    if (lying && (word.bottom <= top || word.top >= bottom)) {
      // Two characters away from the lines, which begin at 0 and end at the page's width.
      const double at = word.bottom <= top ? -3 * word.height() : width + 2 * word.height();
      word.bottom = at + word.height();
      word.top = at;
      continue;
    }
    word = {word.top, width - word.right, word.bottom, width - word.left, std::move(word.text)};
  }
  return words;
}

}  // namespace gijiroku::indexer
