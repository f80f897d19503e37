// indexer/format/extract_docx.h — the text of a Word document (Office Open XML), line by line.
#pragma once

#include <string>

#include "indexer/format/archive.h"

namespace gijiroku::indexer {

/// Whether the zip is a Word document.
bool is_docx(const Archive& archive);

/// One paragraph a line; the cells of a row parted by tabs, further paragraphs of its last cell on
/// lines below; tracked changes as accepted; automatic numbers written out; footnotes behind the
/// paragraph that refers to them; text boxes once; page heads and feet, hidden text and field codes
/// left out. An explicit page break is a form feed. Throws FormatError.
std::string extract_docx(Archive& archive);

}  // namespace gijiroku::indexer
