// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/format/extract_doc.h — converts an old Word file (.doc) to DOCX.
#pragma once

#include <string>
#include <string_view>

namespace gijiroku::indexer {

/// Converts the bytes of a .doc to those of a DOCX, with LibreOffice, within limits of time, memory
/// and disk space. Throws FormatError if the file has a password or is not a Word document, or if
/// LibreOffice is not installed or cannot read it. Throws FileError if temporary files cannot be
/// written. Thread-safe.
std::string convert_doc_to_docx(std::string_view bytes);

}  // namespace gijiroku::indexer
