// SPDX-License-Identifier: GPL-3.0-or-later
// core/meeting_tei.h — a Meeting as TEI P5 (https://tei-c.org/), with the text in the shape of
// ParlaMint (https://clarin-eric.github.io/ParlaMint/): divisions of heads, speaker notes,
// utterances and notes. The header has the setting, the people, who attended and what was
// announced.
//
// gijiroku-index reads it back (indexer/format/transcript_xml.h). So labels are as printed, each in
// a note before its utterance, and whitespace counts (xml:space="preserve").
#pragma once

#include <string>
#include <vector>

#include "core/meeting.h"

namespace gijiroku {

/// A document of one meeting with its nodes. Spans, results and follow-ups are not in it: readers
/// find them in the text. The xml:id of its utterances are `anchors` (core/anchor.h), in their
/// order; without these "u" and the number of the utterance. Well-formed for any text. Total.
std::string meeting_tei(const Meeting& meeting, const std::vector<std::string>& anchors = {});

/// The same for a file of several meetings: a teiCorpus, unless there is exactly one. Total.
std::string meetings_tei(const std::vector<Meeting>& meetings);

}  // namespace gijiroku
