// indexer/format/extract_text.h — from the bytes of a text file to text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/line/diagnostic.h"

namespace gijiroku::indexer {

struct Text {
  std::string text;  ///< as `repair` leaves it, a byte order mark dropped
  std::vector<Diagnostic> diagnostics;
};

/// Decodes UTF-8 and UTF-16 (by its mark), ISO-2022-JP (by its escapes), Shift_JIS (CP932) and
/// EUC-JP, whichever leaves the fewest odd characters; another encoding than UTF-8 is reported.
/// Stray bytes are replaced and reported with their line. Throws FormatError where the file is
/// empty, is no text at all (PDF, ZIP, NUL bytes) or reads well in no encoding.
Text extract_text(std::string_view bytes);

/// A name in the same encodings, as UTF-8 without control characters. Total.
std::string decoded_name(std::string_view bytes);

}  // namespace gijiroku::indexer
