// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/pdf/text_layer.h — reads the words of the text layer of a PDF from the output of
// pdftotext.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/pdf/placed_word.h"

namespace gijiroku::indexer {

/// Reads the output of `pdftotext -bbox`: <page> elements that contain <word xMin yMin xMax yMax>.
/// One entry per page, empty if the page has no text. Total: anything of another form is skipped.
std::vector<PlacedWords> read_pdftotext_bbox(std::string_view xhtml);

}  // namespace gijiroku::indexer
