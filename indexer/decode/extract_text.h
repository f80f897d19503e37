// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decode/extract_text.h — decodes the bytes of a text file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/line/diagnostic.h"

namespace gijiroku::indexer {

struct Text {
  std::string text;  ///< as `repair` returns it, without a byte order mark
  std::vector<Diagnostic> diagnostics;
};

/// Decodes the text in the encoding that decode_text() finds. Reports an encoding other than UTF-8
/// ("encoding"). NEL, LS and PS become LF. A line with invalid bytes is read in another encoding if
/// that fits all of it ("mixed-encodings"); otherwise its invalid bytes and control characters are
/// replaced ("bad-bytes"). Both name the line. Throws FormatError if the file is empty or larger
/// than 1 GB, or if its text cannot be trusted: binary, or in no known encoding.
Text extract_text(std::string_view bytes);

}  // namespace gijiroku::indexer
