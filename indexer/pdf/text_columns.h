// indexer/pdf/text_columns.h — pages whose running text stands in two columns.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "indexer/pdf/page_row.h"

namespace gijiroku::indexer {

/// Rows of a page, half-open, whose text is to be read down on one side of `gutter` and then down
/// on the other.
struct TwoColumns {
  std::size_t begin = 0, end = 0;
  double gutter = 0;  ///< points from the left edge of the page
};

/// The longest stretch of rows in two columns: four rows or more with text on both sides, each side
/// twelve characters wide at least and half of its lines filled (which a table's labels are not).
/// Total, thread-safe.
std::optional<TwoColumns> find_columns(std::span<const PageRow> rows);

/// What of `rows` stands left (right) of `gutter`; rows that have nothing there are left out.
std::vector<PageRow> left_of(std::span<const PageRow> rows, double gutter);
std::vector<PageRow> right_of(std::span<const PageRow> rows, double gutter);

}  // namespace gijiroku::indexer
