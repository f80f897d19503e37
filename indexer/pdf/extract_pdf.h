// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/pdf/extract_pdf.h — turns the bytes of a PDF file into text.
//
// pdftotext reads the text layer (Debian: poppler-utils, with poppler-data for the predefined CJK
// encodings), pdftoppm draws the pages to see what shapes cover. If no page has a text layer,
// Tesseract reads all pages. Both run within limits.
#pragma once

#include <string_view>

#include "indexer/decode/extract_text.h"
#include "indexer/system/process.h"

namespace gijiroku::indexer {

/// Whether %PDF- occurs within the first 1,024 bytes, where readers of PDF look for it.
bool looks_like_pdf(std::string_view head);

/// Lines end with LF, and FF separates pages. Columns come one after the other, tables as label TAB
/// value (see pdf/table_rows.h). Diagnostics, all for the file as a whole:
///   "page-furniture": how many headers, footers and page numbers were dropped.
///   "page-without-text": which pages have no text.
///   "covered-text": how many characters on which pages a shape covers; they are not read.
///   "page-order": which pages mix vertical and horizontal writing.
///   "ruby": how many words of ruby were dropped.
///   "pdf-damaged": the last error of pdftotext.
///   "ocr": the text was read from pictures.
/// Throws FormatError if the bytes are not a PDF, are cut short, are protected or exceed a limit,
/// or if a required program is not installed. Throws FileError if a program cannot be started.
/// Without `admits_ocr`, a PDF without a text layer is such an error. Thread-safe.
Text extract_pdf(std::string_view bytes, const ProcessLimits& limits = {}, bool admits_ocr = true);

}  // namespace gijiroku::indexer
