// indexer/extract_text.h — from the bytes of a text file to text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/diagnostic.h"

namespace gijiroku {

struct Text {
  std::string text;  ///< as `repair` leaves it, a byte order mark dropped
  std::vector<Diagnostic> diagnostics;
};

/// Decodes UTF-8. Stray bytes are replaced and reported with their line. Throws FormatError where
/// the file is empty, is no text at all (PDF, ZIP, NUL bytes) or is in another encoding.
Text extract_text(std::string_view bytes);

}  // namespace gijiroku
