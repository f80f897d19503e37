// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pdf/ruby.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/utf8.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kMaxWords = 5000;
constexpr double kMaxHeight = 2.0 / 3;  // of the word below
// How far the ruby's lower edge may be above or below the upper edge of its word, in its heights: a
// box has empty space at the top.
constexpr double kMaxGap = 0.5, kMaxOverlap = 0.4;

bool is_kana(char32_t c) { return c >= 0x3041 && c <= 0x30FF; }
bool is_kanji(char32_t c) { return c == U'々' || (c >= 0x3400 && c <= 0x9FFF); }

bool is_above(const PlacedWord& ruby, const PlacedWord& word) {
  const double shared = std::min(ruby.right, word.right) - std::max(ruby.left, word.left);
  const double below = ruby.bottom - word.top;
  return ruby.height() <= kMaxHeight * word.height() && shared * 2 >= ruby.right - ruby.left &&
         below >= -kMaxGap * word.height() && below <= kMaxOverlap * word.height() &&
         ruby.top < word.top;
}

}  // namespace

std::size_t remove_ruby(PlacedWords& words) {
  if (words.size() > kMaxWords) return 0;
  std::vector<std::size_t> bases;
  std::vector<bool> kana(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::u32string text = decode(words[i].text);
    kana[i] = std::all_of(text.begin(), text.end(), is_kana);
    if (std::any_of(text.begin(), text.end(), is_kanji)) bases.push_back(i);
  }
  PlacedWords out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool ruby = kana[i] && std::any_of(bases.begin(), bases.end(), [&](std::size_t base) {
                        return is_above(words[i], words[base]);
                      });
    if (!ruby) out.push_back(words[i]);
  }
  const std::size_t removed = words.size() - out.size();
  words = std::move(out);
  return removed;
}

}  // namespace gijiroku::indexer
