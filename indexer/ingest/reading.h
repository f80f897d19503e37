// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/ingest/reading.h — turns the bytes of one file, in any format, into meetings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/confine/source_reader.h"
#include "indexer/line/role_table.h"
#include "indexer/parse/parse.h"

namespace gijiroku::indexer {

/// Throws FormatError, with a message for the clerk, if a file of `bytes` has more than `most`.
void refuse_large_file(std::uintmax_t bytes, std::uint64_t most);

/// Whether a file that begins with `head` is JSON Lines, which is read as a stream
/// (format/extract_json.h). Throws as SourceReader does.
bool is_json_lines(std::string_view head, SourceReader& reader);

/// The meetings of a file, recognized by its content; JSON Lines are also read, but not as a
/// stream. `doc` names the file; if it contains several meetings, each is named "doc/part".
/// Diagnostics about the file as a whole go to the first meeting. Throws FormatError, with a
/// message for the clerk, if the file cannot be read, and FileError if a program cannot be started.
///
/// This process reads plain text itself, and the words and places that pdftotext and Tesseract
/// print. Everything else is read by confined processes, members of a zip included.
std::vector<Parsed> read_minutes(std::string_view bytes, std::string_view doc,
                                 const RoleTable& roles, SourceReader& reader);

}  // namespace gijiroku::indexer
