// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pdf/covered_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "core/utf8.h"

namespace gijiroku::indexer {
namespace {

constexpr char32_t kCovered = U'〓';
// Shares of the height that are looked at, because a box is higher than its characters; and of the
// dots that must have one color. An edge of the cover may lie a dot inside of a character.
constexpr double kUpper = 0.2, kLower = 0.8, kSides = 0.05, kOneColor = 0.9;
constexpr std::size_t kShade = 16;  // width of a class of gray
constexpr std::uint8_t kDarkShade = 128;
constexpr std::size_t kMinLightRun = 2;  // a single glyph may be missing in a font

enum class Look { kDrawn, kDark, kLight };

struct Place {
  double left, top, right, bottom;
};

struct Character {
  char32_t value;
  Place place;
  bool vertical = false;
  Look look = Look::kDrawn;
  bool plain = false;  // punctuation or a sign
  bool covered = false;
};

double width_of(char32_t c) { return c < 0x80 || (c >= 0xFF61 && c <= 0xFF9F) ? 0.5 : 1; }

bool is_plain(char32_t c) {
  return is_punctuation_or_symbol(c) || c == U'ー' || c == U'丶' || is_whitespace(c);
}

bool is_japanese(char32_t c) { return c >= 0x3041 && c <= 0x9FFF; }

/// The characters of a word, with places in proportion to their usual widths. A word that is much
/// higher than wide runs from top to bottom.
std::vector<Character> characters_of(const PlacedWord& word) {
  const std::u32string text = decode(word.text);
  double total = 0;
  for (const char32_t c : text) total += width_of(c);
  const bool vertical = text.size() > 1 && word.height() > 1.5 * (word.right - word.left);
  const double begin = vertical ? word.top : word.left;
  const double length = vertical ? word.height() : word.right - word.left;
  std::vector<Character> out;
  double done = 0;
  for (const char32_t c : text) {
    const double from = begin + length * done / total;
    done += width_of(c);
    const double to = begin + length * done / total;
    const Place place =
        vertical ? Place{word.left, from, word.right, to} : Place{from, word.top, to, word.bottom};
    out.push_back({c, place, vertical, Look::kDrawn, is_plain(c), false});
  }
  return out;
}

Look look_of(const Place& place, const PagePicture& picture) {
  const double scale = PagePicture::kDotsPerPoint, width = place.right - place.left,
               height = place.bottom - place.top;
  const auto dot = [&](double at) { return static_cast<std::size_t>(std::max(at * scale, 0.0)); };
  const std::size_t left = dot(place.left + kSides * width), top = dot(place.top + kUpper * height);
  const std::size_t right = std::min(dot(place.right - kSides * width) + 1, picture.width);
  const std::size_t bottom = std::min(dot(place.top + kLower * height) + 1, picture.height);
  if (left >= right || top >= bottom) return Look::kDrawn;  // not on the page
  std::array<std::size_t, 256 / kShade + 1> shades{};
  for (std::size_t y = top; y < bottom; ++y) {
    for (std::size_t x = left; x < right; ++x) ++shades[picture.at(x, y) / kShade];
  }
  const auto most = std::max_element(shades.begin(), shades.end());
  const auto dots = static_cast<double>((right - left) * (bottom - top));
  if (static_cast<double>(*most) < kOneColor * dots) return Look::kDrawn;
  const auto shade = static_cast<std::size_t>(most - shades.begin()) * kShade;
  return shade < kDarkShade ? Look::kDark : Look::kLight;
}

/// In vertical writing, poppler places a box half a character to the right of what it draws.
Look look_of(const Character& one, const PagePicture& picture) {
  const Look look = look_of(one.place, picture);
  if (!one.vertical || look == Look::kDark) return look;
  const double half = (one.place.right - one.place.left) / 2;
  Place drawn = one.place;
  drawn.left -= half;
  drawn.right -= half;
  const Look other = look_of(drawn, picture);
  return look == Look::kDrawn && other != Look::kDark ? look : other;
}

/// Marks runs of characters that are not drawn. `fonts`: whether light ones count.
void mark_covered(std::vector<Character>& word, bool fonts) {
  for (std::size_t from = 0; from < word.size();) {
    std::size_t to = from, letters = 0;  // Latin letters are narrower than their places
    bool dark = false;
    for (; to < word.size() && word[to].look != Look::kDrawn; ++to) {
      letters += is_japanese(word[to].value) && !word[to].plain;
      dark |= !word[to].plain && word[to].look == Look::kDark;
    }
    const bool covered = dark || (fonts && letters >= kMinLightRun);
    for (std::size_t i = from; i < to && covered; ++i) word[i].covered = true;
    from = std::max(to, from + 1);
  }
  // Signs at the ends of a light run are drawn, as far as anybody can tell: they stay.
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool end = i == 0 || i + 1 == word.size() || !word[i - 1].covered || !word[i + 1].covered;
    if (word[i].plain && word[i].look == Look::kLight && end) word[i].covered = false;
  }
}

/// The pieces of a word: runs of visible characters, and one kCovered for each covered run.
void append_pieces(const std::vector<Character>& word, PlacedWords& out) {
  for (std::size_t from = 0; from < word.size();) {
    std::size_t to = from;
    std::string text;
    for (; to < word.size() && word[to].covered == word[from].covered; ++to) {
      if (!word[to].covered) append_utf8(text, word[to].value);
    }
    if (word[from].covered) append_utf8(text, kCovered);
    const Place &first = word[from].place, &last = word[to - 1].place;
    out.push_back({first.left, first.top, last.right, last.bottom, text});
    from = to;
  }
}

}  // namespace

std::size_t remove_covered(PlacedWords& words, const PagePicture& picture) {
  std::vector<std::vector<Character>> read;
  std::size_t japanese = 0, drawn = 0, covered = 0;
  for (const PlacedWord& word : words) {
    read.push_back(characters_of(word));
    for (Character& each : read.back()) {
      each.look = look_of(each, picture);
      japanese += is_japanese(each.value);
      drawn += is_japanese(each.value) && each.look == Look::kDrawn;
    }
  }
  PlacedWords out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::vector<Character>& word = read[i];
    mark_covered(word, drawn * 2 > japanese);
    const auto count =
        std::count_if(word.begin(), word.end(), [](const Character& each) { return each.covered; });
    covered += static_cast<std::size_t>(count);
    if (count > 0) {
      append_pieces(word, out);
    } else {
      out.push_back(std::move(words[i]));
    }
  }
  words = std::move(out);
  return covered;
}

}  // namespace gijiroku::indexer
