// indexer/pdf/ocr.h — the words of a page that is only a picture, read by Tesseract.
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/pdf/placed_word.h"
#include "indexer/system/process.h"

namespace gijiroku::indexer {

/// Whether pdftoppm, tesseract and Tesseract's Japanese are installed. Throws FileError.
bool ocr_installed();

/// What Tesseract reads on page `page` (from 1) of a PDF; `limits` hold for each of the two
/// programs. Throws FormatError where one of them fails or passes a limit, FileError where it
/// cannot be started.
PlacedWords recognize_page(std::string_view pdf, std::size_t page, const ProcessLimits& limits);

}  // namespace gijiroku::indexer
