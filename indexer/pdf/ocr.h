// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/pdf/ocr.h — reads the words of a page that is only a picture, with Tesseract.
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/pdf/placed_word.h"
#include "indexer/system/process.h"

namespace gijiroku::indexer {

/// Whether pdftoppm, tesseract and the Japanese data of Tesseract are installed. Throws FileError.
bool ocr_installed();

/// The words that Tesseract reads on page `page` (from 1) of a PDF. `limits` apply to each of the
/// two programs. Throws FormatError if one of them fails or exceeds a limit, FileError if it cannot
/// be started.
PlacedWords recognize_page(std::string_view pdf, std::size_t page, const ProcessLimits& limits);

}  // namespace gijiroku::indexer
