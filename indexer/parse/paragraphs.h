// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/parse/paragraphs.h — lines as the author meant them, where a file has lost them.
//
// A text pulled out of a PDF may hold a page, or the whole document, on one line; a page of HTML
// may put the mark, the name and the office of one label on three. What the parser reads is lines
// again: pieces of one, or several as one.
#pragma once

#include <vector>

#include "indexer/line/lines.h"
#include "indexer/line/role_table.h"

namespace gijiroku::indexer {

/// `lines` with long ones parted before turns (町長（名前君） …, ○委員長　…), stage directions
/// (－開会－) and, before the first turn, header labels; and a label's pieces on lines of their own
/// joined. Every byte stays in exactly one line. Total, linear.
std::vector<Line> mend_lines(std::vector<Line> lines, const RoleTable& roles);

}  // namespace gijiroku::indexer
