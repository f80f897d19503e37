// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/format/transcript_json.h — reads minutes in one JSON document: the API of the Diet,
// exports from it, and {minutes: [{title, body}]} of search systems of assemblies.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/line/source_text.h"

namespace gijiroku::indexer {

/// Whether decoded text that begins like JSON is one document and not JSON Lines: none of its first
/// lines is a record of the import format.
bool is_json_document(std::string_view text);

/// The meetings of a JSON document. An array is a transcript, at any depth, if each of its objects
/// has a text (speech, body, text, content) and a speaker or a speechOrder. The objects around it
/// name the meeting. Throws FormatError if `text` is not JSON, is nested too deeply, or contains no
/// transcript.
std::vector<SourceText> read_json_transcripts(std::string_view text);

}  // namespace gijiroku::indexer
