// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/format/extract_doc.h — converts documents of other word processors to DOCX.
#pragma once

#include <string>
#include <string_view>

namespace gijiroku::indexer {

/// What LibreOffice converts. kOle: the container of Word up to 2003 (.doc), which other programs
/// use as well.
enum class ConvertedFormat { kOle, kOpenText, kRichText };

/// Converts the bytes of a document to those of a DOCX, with LibreOffice, within limits of time,
/// memory and disk space. Throws FormatError, with what the clerk can do, if the file has a
/// password, if it is an OLE file of another program (Excel, PowerPoint, 一太郎), or if LibreOffice
/// is not installed or not `admitted`, or cannot read it. Throws FileError if temporary files
/// cannot be written. Thread-safe.
std::string convert_to_docx(std::string_view bytes, ConvertedFormat format, bool admitted = true);

}  // namespace gijiroku::indexer
