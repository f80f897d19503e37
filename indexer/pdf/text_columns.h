// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/pdf/text_columns.h — finds running text in two columns.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "indexer/pdf/page_row.h"

namespace gijiroku::indexer {

/// Rows [begin, end) of a page. Their text is read on the left side of `gutter` first and then on
/// the right side.
struct TwoColumns {
  std::size_t begin = 0, end = 0;
  double gutter = 0;  ///< points from the left edge of the page
};

/// The longest run of rows in two columns; nullopt if there is none. Both sides need at least four
/// rows and a width of at least twelve characters. On each side, at least half of the lines must be
/// full (a sixth if there are sentences), which the labels of a table are not. Total,
/// thread-safe.
std::optional<TwoColumns> find_columns(std::span<const PageRow> rows);

/// The cells of `rows` to the left (right) of `gutter`. Rows without such cells are omitted.
std::vector<PageRow> left_of(std::span<const PageRow> rows, double gutter);
std::vector<PageRow> right_of(std::span<const PageRow> rows, double gutter);

}  // namespace gijiroku::indexer
