// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/pdf/page_text.h — the text of a page in reading order.
#pragma once

#include <span>
#include <string>

#include "indexer/pdf/page_row.h"

namespace gijiroku::indexer {

/// The lines of the page, each ending with LF. Columns come one after the other; tabs separate the
/// cells of tables (see table_rows.h). An empty line marks a wide vertical gap. Wrapped lines are
/// not joined, and no line begins with a space. Total, thread-safe.
std::string page_text(std::span<const PageRow> rows);

}  // namespace gijiroku::indexer
