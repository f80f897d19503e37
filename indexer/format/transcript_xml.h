// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/format/transcript_xml.h — reads minutes in XML: TEI in the profiles ParlaMint and
// Parla-CLARIN, and records of the API of the Diet.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/line/source_text.h"

namespace gijiroku::indexer {

/// The meetings of an XML document in UTF-8. TEI: each <u> is a turn; its first <note> is the
/// label, and `who` refers to the person. Diet: each meetingRecord is a meeting, or, without these,
/// each run of speechRecords with one issueID. Of any other XML, each innermost element becomes a
/// line; text between elements is ignored. Throws FormatError if the document is not well-formed or
/// defines entities.
std::vector<SourceText> read_xml_transcripts(std::string_view text);

}  // namespace gijiroku::indexer
