// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/format/extract_text.h — decodes the bytes of a text file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/line/diagnostic.h"

namespace gijiroku::indexer {

struct Text {
  std::string text;  ///< as `repair` returns it, without a byte order mark
  std::vector<Diagnostic> diagnostics;
};

/// Recognizes UTF-16 by its byte order mark, ISO-2022-JP by its escapes, and valid UTF-8. Otherwise
/// it tries UTF-8, Shift_JIS (CP932) and EUC-JP and takes the one with the fewest implausible
/// characters. An encoding other than UTF-8 is reported. Invalid bytes are replaced and reported
/// with their line. Throws FormatError if the file is empty, too large (1 GB) or binary (NUL
/// bytes), or if no encoding fits.
Text extract_text(std::string_view bytes);

/// Decodes a file name that is UTF-8, Shift_JIS or EUC-JP; control characters become U+FFFD.
/// Returns nullopt if no encoding fits.
std::optional<std::string> decode_file_name(std::string_view bytes);

}  // namespace gijiroku::indexer
