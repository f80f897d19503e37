// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pdf/page_row.h"

#include <algorithm>
#include <utility>

#include "core/text.h"

namespace gijiroku::indexer {
namespace {

constexpr const char* kIdeographicSpace = "\u3000";

// In characters of the row. Justification widens gaps by less than a third of a character. A tab in
// a form is rarely narrower than two.
constexpr double kSameRow = 0.5, kLatinGap = 0.12, kNarrowGap = 0.15, kSpaceGap = 0.35,
                 kWideGap = 0.7, kCellGap = 1.5;

bool latin(char c) { return (c & 0x80) == 0; }

/// Brackets and points have a gap of their own on one side.
bool has_own_gap(std::string_view text, bool last) {
  const std::u32string characters = decode(text);
  const char32_t c = last ? characters.back() : characters.front();
  return std::u32string_view(U"、。，．・：；「」『』（）〔〕［］｛｝〈〉《》【】…‥").find(c) !=
         std::u32string_view::npos;
}

/// Whether the words are single characters, spread over the row.
bool is_spread(const PlacedWords& words) {
  const auto single = std::count_if(words.begin(), words.end(), [](const PlacedWord& word) {
    return count_code_points(word.text) == 1;
  });
  return static_cast<std::size_t>(single) * 2 > words.size();
}

std::string space_between(const Cell& cell, const PlacedWord& word, double em, bool spread) {
  const double gap = (word.left - cell.right) / em;
  if (gap >= kWideGap) return kIdeographicSpace;
  if (gap >= kSpaceGap) return " ";
  // A space of Latin width between Japanese words: □公開 ■非公開. Between Japanese and Latin it is
  // what typesetting adds.
  const bool japanese = !latin(cell.text.back()) && !latin(word.text.front());
  if (japanese && !spread && gap >= kNarrowGap && !has_own_gap(cell.text, true) &&
      !has_own_gap(word.text, false))
    return " ";
  const bool words = latin(cell.text.back()) && latin(word.text.front());
  return words && gap >= kLatinGap ? " " : "";
}

/// The median height of the words. A box is about as high as its characters are wide.
double size_of(const PlacedWords& words) {
  std::vector<double> heights;
  for (const PlacedWord& word : words) heights.push_back(word.height());
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return std::max(*middle, 1.0);
}

PageRow row_of(PlacedWords words) {
  std::stable_sort(words.begin(), words.end(),
                   [](const PlacedWord& a, const PlacedWord& b) { return a.left < b.left; });
  PageRow row{words.front().top, words.front().bottom, size_of(words), {}, false};
  const bool spread = is_spread(words);
  for (const PlacedWord& word : words) {
    row.top = std::min(row.top, word.top);
    row.bottom = std::max(row.bottom, word.bottom);
    if (row.cells.empty() || word.left - row.cells.back().right >= kCellGap * row.em) {
      row.cells.push_back({word.left, word.right, word.text});
      continue;
    }
    Cell& cell = row.cells.back();
    cell.text += space_between(cell, word, row.em, spread) + word.text;
    cell.right = std::max(cell.right, word.right);
  }
  return row;
}

}  // namespace

std::vector<PageRow> page_rows(PlacedWords words) {
  std::erase_if(words, [](const PlacedWord& word) { return word.text.empty(); });
  std::stable_sort(words.begin(), words.end(), [](const PlacedWord& a, const PlacedWord& b) {
    return a.middle() < b.middle();
  });
  std::vector<PageRow> rows;
  PlacedWords row;
  for (PlacedWord& word : words) {
    const bool below = !row.empty() && word.middle() - row.front().middle() >
                                           kSameRow * std::min(word.height(), row.front().height());
    if (below) rows.push_back(row_of(std::exchange(row, {})));
    row.push_back(std::move(word));
  }
  if (!row.empty()) rows.push_back(row_of(std::move(row)));
  return rows;
}

std::string row_text(const PageRow& row) {
  std::string text;
  for (const Cell& cell : row.cells) text += (text.empty() ? "" : kIdeographicSpace) + cell.text;
  return text;
}

}  // namespace gijiroku::indexer
