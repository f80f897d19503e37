// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/pdf/ruled_tables.h — the rows of a page with ruled tables: rules decide which words are
// one cell, also if a label spans rows or is centered next to its value.
#pragma once

#include <vector>

#include "indexer/pdf/page_picture.h"
#include "indexer/pdf/page_row.h"

namespace gijiroku::indexer {

/// The rows of a page as page_rows(), except that each row of a ruled table is one PageRow with
/// `ruled` for each paragraph of its last cell: a line that fills the cell goes on in the next. The
/// text of any other cell is in the first of them. A cell that spans rows is empty in all but the
/// first. What is in a frame of its own, next to no other cell, is no table. Every word is in
/// exactly one row. Total.
std::vector<PageRow> rows_with_tables(PlacedWords words, const PagePicture& picture);

}  // namespace gijiroku::indexer
