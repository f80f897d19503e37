// indexer/format/extract_doc.h — from the bytes of a Word file before DOCX (.doc) to those of a
// DOCX.
#pragma once

#include <string>
#include <string_view>

namespace gijiroku::indexer {

/// Converts by LibreOffice where it is installed, within limits of time, memory and space. Throws
/// FormatError where the file is protected by a password, LibreOffice is not installed, or it
/// cannot read the file; FileError where there is no room for its work. Thread-safe.
std::string docx_of_doc(std::string_view bytes);

}  // namespace gijiroku::indexer
