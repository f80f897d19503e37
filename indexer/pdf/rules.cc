// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pdf/rules.h"

#include <algorithm>

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kBeside =
    4;  // dots from a rule to the paper, which it is darker than on one side at least
constexpr std::size_t kMaxCrossed = 6;   // dots of a rule where another crosses it
constexpr int kContrast = 40;            // of 255
constexpr std::size_t kMinDots = 14;     // 10 points; shorter ones are not even tried
constexpr std::size_t kMaxRules = 4000;  // on a page, in each direction; bounds the time
// Lengths in heights of a word: the strokes of its own characters are shorter.
constexpr double kMinHorizontal = 2.5, kMinVertical = 1.2;

}  // namespace

template <bool kHorizontal>
std::vector<PageRules::Rule> PageRules::find(const PagePicture& picture) {
  const std::size_t across = kHorizontal ? picture.height : picture.width;
  const std::size_t along = kHorizontal ? picture.width : picture.height;
  const auto dot = [&](std::size_t at, std::size_t i) {
    return static_cast<int>(kHorizontal ? picture.at(i, at) : picture.at(at, i));
  };
  std::vector<Rule> rules;
  for (std::size_t at = 0; at < across && rules.size() < kMaxRules; ++at) {
    std::size_t begin = 0, crossed = 0;
    for (std::size_t i = 0; i <= along; ++i) {
      const bool dark = i < along && dot(at, i) + kContrast <= 255;  // few dots are
      const bool thin =
          dark && dot(at, i) + kContrast <=
                      std::max(at < kBeside ? 255 : dot(at - kBeside, i), dot(at + kBeside, i));
      crossed = thin ? 0 : crossed + 1;
      if (thin || (dark && i > begin && crossed <= kMaxCrossed)) continue;
      if (i - begin >= kMinDots) {
        const double scale = PagePicture::kDotsPerPoint;
        rules.push_back({(static_cast<double>(at) + 0.5) / scale,
                         static_cast<double>(begin) / scale, static_cast<double>(i) / scale});
      }
      begin = i + 1;
    }
  }
  return rules;
}

PageRules::PageRules(const PagePicture& picture)
    : horizontal_(find<true>(picture)), vertical_(find<false>(picture)) {}

std::optional<Box> PageRules::cell_around(const PlacedWord& word) const {
  const double x = (word.left + word.right) / 2, y = word.middle();
  // The nearest rule before and after `at` that is long enough and crosses the line at `along`.
  const auto nearest = [&](const std::vector<Rule>& rules, double at, double along, double length) {
    const Rule *before = nullptr, *after = nullptr;
    for (const Rule& rule : rules) {
      if (rule.end - rule.begin < length || rule.begin > along || rule.end < along) continue;
      if (rule.at <= at) before = &rule;
      if (rule.at > at && !after) after = &rule;
    }
    return std::pair(before, after);
  };
  const auto [top, bottom] = nearest(horizontal_, y, x, kMinHorizontal * word.height());
  const auto [left, right] = nearest(vertical_, x, y, kMinVertical * word.height());
  if (!top || !bottom || !left || !right) return std::nullopt;
  return Box{left->at, top->at, right->at, bottom->at};
}

}  // namespace gijiroku::indexer
