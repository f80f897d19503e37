// SPDX-License-Identifier: GPL-3.0-or-later
// core/meeting_tei.h — a Meeting as TEI in the shape of ParlaMint
// (https://clarin-eric.github.io/ParlaMint/): a header with the setting and the people, and
// divisions of speaker notes, utterances and notes.
//
// gijiroku-index reads it back (indexer/format/transcript_xml.h). So labels are as printed, each in
// a note before its utterance, and whitespace counts (xml:space="preserve").
#pragma once

#include <string>
#include <vector>

#include "core/meeting.h"

namespace gijiroku {

/// A document of one meeting with its nodes. Spans, results, follow-ups, attendees and the
/// programme are not in it: readers find the last four in the text. Well-formed for any text.
/// Total.
std::string meeting_tei(const Meeting& meeting);

/// The same for a file of several meetings: a teiCorpus, unless there is exactly one. Total.
std::string meetings_tei(const std::vector<Meeting>& meetings);

}  // namespace gijiroku
