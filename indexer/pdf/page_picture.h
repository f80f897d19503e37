// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/pdf/page_picture.h — how the pages of a PDF look: shows rules of tables and text that
// shapes cover, which the text layer does not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/system/process.h"

namespace gijiroku::indexer {

/// A gray picture. 255 is white.
struct PagePicture {
  static constexpr double kDotsPerPoint = 100.0 / 72;

  std::size_t width = 0, height = 0;  ///< dots
  std::string dots;                   ///< width × height bytes, row by row

  /// White outside of the picture.
  std::uint8_t at(std::size_t x, std::size_t y) const {
    return x < width && y < height ? static_cast<std::uint8_t>(dots[y * width + x]) : 255;
  }
};

/// Draws the pages of a PDF with pdftoppm, some at a time.
class PagePictures {
 public:
  /// `pdf` must outlive the object. `limits` apply to each run of pdftoppm.
  PagePictures(std::string_view pdf, const ProcessLimits& limits) : pdf_(pdf), limits_(limits) {}

  /// Page `index`, from 0. Quick if the pages are asked for in order. Throws FormatError if the
  /// page cannot be drawn, and FileError.
  const PagePicture& page(std::size_t index);

 private:
  std::string_view pdf_;
  ProcessLimits limits_;
  std::size_t first_ = 0;  // index of pictures_[0]
  std::vector<PagePicture> pictures_;
};

}  // namespace gijiroku::indexer
