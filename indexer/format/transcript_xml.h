// indexer/format/transcript_xml.h — minutes in XML: TEI as ParlaMint and Parla-CLARIN write it, and
// the records of the Diet's API.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/line/source_text.h"

namespace gijiroku::indexer {

/// The meetings of an XML document in UTF-8. TEI: <u who> is a turn, its label what its note or
/// persName prints; Diet: each meetingRecord or run of speechRecords of one issueID is a meeting.
/// Any other vocabulary is read as the text of its elements, a line each. Throws FormatError where
/// it is not well-formed.
std::vector<SourceText> transcripts_of_xml(std::string_view text);

}  // namespace gijiroku::indexer
