// indexer/format/transcript_json.h — minutes in one JSON document: the Diet's API, exports made
// from it, and the {minutes: [{title, body}]} of assemblies' search systems.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/line/source_text.h"

namespace gijiroku::indexer {

/// Whether decoded text that begins like JSON is one document and not JSON Lines: its first line is
/// no record of its own.
bool is_json_document(std::string_view text);

/// The meetings of a JSON document. A list of objects with a text (speech, body, text) each is a
/// transcript, wherever it stands; the objects around it name the meeting. Throws FormatError where
/// it is no JSON or holds no such list.
std::vector<SourceText> transcripts_of_json(std::string_view text);

}  // namespace gijiroku::indexer
