// indexer/ingest/reading.h — from the bytes of one file, in any format, to the meetings it holds.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/line/role_table.h"
#include "indexer/parse/parse.h"

namespace gijiroku::indexer {

/// Whether a file that begins like this is JSON Lines, which is read as a stream
/// (format/extract_json.h).
bool is_json_lines(std::string_view head);

/// The meetings of a file that is not JSON Lines. `doc` names it; of several meetings each gets
/// "doc/part". What was odd about the file stands with the first of them. Throws FormatError with a
/// message for the clerk where the file cannot be read.
std::vector<Parsed> read_minutes(std::string_view bytes, std::string_view doc,
                                 const RoleTable& roles);

}  // namespace gijiroku::indexer
