// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/pdf/page_furniture.h — drops headers, footers and page numbers: they belong to the paper,
// not to the minutes.
#pragma once

#include <string>
#include <vector>

#include "indexer/pdf/page_row.h"

namespace gijiroku::indexer {

struct StrippedPages {
  std::vector<std::vector<PageRow>> pages;
  std::vector<std::string> dropped;  ///< the texts of the dropped rows, in order
};

/// Drops at most three rows at the top and three at the bottom of each page. All pages are
/// compared: a row is repeated if the same text is at the same height on other pages. One of its
/// numbers may count the pages (第20回定例会-3-). A row is dropped in any of these cases:
///   - It has no sentence and is repeated on at least two pages and two fifths of all, more than a
///     line from the body.
///   - The same text, without counting, is on at least four pages and four fifths of all.
///   - It contains only a page number (- 3 -, 3/12), and the page before or after agrees.
///   - It is - 1 - on the only page of a document.
///
/// An inner row is dropped only together with all rows outside of it. Total.
StrippedPages strip_furniture(std::vector<std::vector<PageRow>> pages);

}  // namespace gijiroku::indexer
