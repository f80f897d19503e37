// indexer/page_text.h — a page in the order in which it is read.
#pragma once

#include <span>
#include <string>

#include "indexer/pdf/page_row.h"

namespace gijiroku::indexer {

/// The page's lines, each ended by LF: columns one after the other, the cells of tables parted by
/// tabs (see table_rows.h), an empty line where the page leaves one. Wrapped lines stay apart; no
/// line begins with a space. Total, thread-safe.
std::string page_text(std::span<const PageRow> rows);

}  // namespace gijiroku::indexer
