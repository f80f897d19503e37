// indexer/pdf/extract_pdf.h — from the bytes of a PDF file to text.
//
// The text layer is read by pdftotext (Debian: poppler-utils, with poppler-data for the predefined
// CJK encodings), a page without one by Tesseract, both within limits.
#pragma once

#include <string_view>

#include "indexer/format/extract_text.h"
#include "indexer/system/process.h"

namespace gijiroku::indexer {

/// %PDF- within the first 1,024 bytes, as readers of PDF have it.
bool looks_like_pdf(std::string_view head);

/// Lines end with LF, pages are parted by FF; columns one after the other, tables as label TAB
/// value (see pdf/table_rows.h). Diagnostics, all of the whole file: "page-furniture" tells how
/// many headers, footers and page numbers were dropped, "page-without-text" which pages had
/// nothing, "pdf-damaged" what pdftotext complained of, "ocr" that the text was read from pictures.
/// Throws FormatError where the bytes are no PDF, cut short, locked, pass a limit, or where a
/// program that is needed is not installed; FileError where one cannot be started. Thread-safe.
Text extract_pdf(std::string_view bytes, const ProcessLimits& limits = {});

}  // namespace gijiroku::indexer
