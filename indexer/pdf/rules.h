// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/pdf/rules.h — the straight lines (罫線) on a page, which bound the cells of tables.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "indexer/pdf/page_picture.h"
#include "indexer/pdf/placed_word.h"

namespace gijiroku::indexer {

/// A rectangle in points from the top left corner of the page.
struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
};

/// Long and darker than the paper on one side at least: text may touch a rule. The edge of a shaded
/// area is one too.
class PageRules {
 public:
  /// O(dots of the picture).
  explicit PageRules(const PagePicture& picture);

  /// The cell around the middle of a word: the nearest rules on its four sides. Strokes of
  /// characters are too short to count, as are rules of less than about a character. nullopt if a
  /// side is open.
  std::optional<Box> cell_around(const PlacedWord& word) const;

 private:
  /// `at`: its distance from the top (left) edge; `begin`, `end`: from the left (top) edge; points.
  struct Rule {
    double at, begin, end;
  };
  template <bool kHorizontal>
  static std::vector<Rule> find(const PagePicture& picture);

  std::vector<Rule> horizontal_, vertical_;
};

}  // namespace gijiroku::indexer
