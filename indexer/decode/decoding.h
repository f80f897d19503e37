// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decode/decoding.h — decides in which encoding a text is written.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/decode/encoding.h"

namespace gijiroku::indexer {

struct Decoded {
  Encoding encoding;
  std::string text;  ///< UTF-8, except that invalid bytes of kUtf8 are still there
};

/// The encoding that a byte order mark names, or ISO-2022-JP if its escapes occur, or UTF-8 if the
/// bytes are valid. Otherwise the encoding that a page declares, if its text can be trusted. If
/// not, the one whose text is the most plausible (plausibility.h). Throws FormatError if no text
/// can be trusted.
Decoded decode_text(std::string_view bytes);

/// A line with bytes that are invalid in the encoding of the file, read in another encoding that
/// fits all of it. nullopt if none does.
std::optional<Decoded> decode_line(std::string_view bytes, const Encoding& file);

/// Decodes a file name that is UTF-8, Shift_JIS or EUC-JP; control characters become U+FFFD.
/// Returns nullopt if no encoding fits.
std::optional<std::string> decode_file_name(std::string_view bytes);

}  // namespace gijiroku::indexer
