// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/docx/extract_docx.h — extracts the text of a Word document (Office Open XML), line by
// line.
#pragma once

#include "indexer/decode/extract_text.h"
#include "indexer/format/archive.h"

namespace gijiroku::indexer {

/// One line per paragraph. Tabs separate the cells of a table row; further paragraphs of its last
/// cell are on lines of their own, as are the rows of a table in it. Tracked changes are accepted.
/// Automatic numbers are written out. Notes and text boxes follow the paragraph (in a table, the
/// row) that refers to them, each once. Hidden text (also by a style), ruby and field codes are
/// omitted, and page headers and footers as page_lines.h says. An explicit page break is a form
/// feed. The archive must be kWord (office_package.h). Throws FormatError.
Text extract_docx(Archive& archive);

}  // namespace gijiroku::indexer
