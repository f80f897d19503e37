// indexer/pdf/text_layer.h — the words of a PDF's text layer, as poppler's pdftotext finds them.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/pdf/placed_word.h"

namespace gijiroku::indexer {

/// Reads what `pdftotext -bbox` writes: <page> elements that hold <word xMin yMin xMax yMax>. One
/// entry a page, empty where the page has no text. Total: what is not of that form is passed over.
std::vector<PlacedWords> read_bbox(std::string_view xhtml);

}  // namespace gijiroku::indexer
