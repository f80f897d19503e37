// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/ingest/reading.h — turns the bytes of one file, in any format, into meetings.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/line/role_table.h"
#include "indexer/parse/parse.h"

namespace gijiroku::indexer {

/// Whether a file that begins with `head` is JSON Lines, which is read as a stream
/// (format/extract_json.h).
bool is_json_lines(std::string_view head);

/// The meetings of a file, recognized by its content; JSON Lines are also read, but not as a
/// stream. `doc` names the file; if it contains several meetings, each is named "doc/part".
/// Diagnostics about the file as a whole go to the first meeting. Throws FormatError, with a
/// message for the clerk, if the file cannot be read.
std::vector<Parsed> read_minutes(std::string_view bytes, std::string_view doc,
                                 const RoleTable& roles);

}  // namespace gijiroku::indexer
