// indexer/pdf/page_furniture.h — the lines that belong to the paper, not to the minutes: headers,
// footers and page numbers.
#pragma once

#include <string>
#include <vector>

#include "indexer/pdf/page_row.h"

namespace gijiroku::indexer {

struct StrippedPages {
  std::vector<std::vector<PageRow>> pages;
  std::vector<std::string> dropped;  ///< the rows' texts, in their order
};

/// Drops rows at the tops and bottoms of `pages` (at most three each) by the evidence of all pages:
/// the same text at the same height on two pages and on at least two fifths of all, where the body
/// keeps apart from it by more than a line, or on four and four fifths. One of its numbers may
/// count the pages (第20回定例会-3-). A row that is nothing but such a number (- 3 -, 3/12) needs
/// only two pages, or stands as - 1 - on a document's only page. A row further in goes only with
/// all rows outside of it. Total.
StrippedPages strip_furniture(std::vector<std::vector<PageRow>> pages);

}  // namespace gijiroku::indexer
