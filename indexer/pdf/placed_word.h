// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/pdf/placed_word.h — words of a page with their positions, from the text layer of a PDF or
// from OCR.
#pragma once

#include <string>
#include <vector>

namespace gijiroku::indexer {

/// A run of characters without whitespace. In points (1/72 inch) from the top left corner of the
/// page.
struct PlacedWord {
  double left = 0, top = 0, right = 0, bottom = 0;
  std::string text;  ///< as `repair` leaves it

  double height() const { return bottom - top; }
  double middle() const { return (top + bottom) / 2; }
};

/// In any order.
using PlacedWords = std::vector<PlacedWord>;

}  // namespace gijiroku::indexer
