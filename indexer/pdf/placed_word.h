// indexer/pdf/placed_word.h — words of a page at their places, as a PDF's text layer or OCR gives
// them.
#pragma once

#include <string>
#include <vector>

namespace gijiroku::indexer {

/// A run of characters without whitespace. Points (1/72 inch), from the page's top left corner.
struct PlacedWord {
  double left = 0, top = 0, right = 0, bottom = 0;
  std::string text;  ///< as `repair` leaves it

  double height() const { return bottom - top; }
  double middle() const { return (top + bottom) / 2; }
};

/// In no particular order.
using PlacedWords = std::vector<PlacedWord>;

}  // namespace gijiroku::indexer
