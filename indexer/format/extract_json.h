// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/format/extract_json.h — reads JSON Lines, one utterance per line: the import format of
// docs/index-format.md.
//
//   {"doc": "h25-1", "seq": 1, "date": "2013-01-21", "meeting": "2013年1月21日 総務委員会",
//   "speaker": "山本委員長",
//    "role": "委員長", "text": "…", "body": "総務委員会", "disclosure": "公開"}
//
// doc, seq and text are required. Records with the same doc form one meeting. role is the label,
// which the role table classifies. If body is missing, it is the title of the meeting without its
// date. A record is public unless its disclosure says otherwise, or anything like it is unclear.
#pragma once

#include <functional>
#include <istream>
#include <string>
#include <vector>

#include "core/meeting.h"
#include "indexer/format/record_json.h"
#include "indexer/line/diagnostic.h"

namespace gijiroku::indexer {

/// Reads lines of a batch (read_json_line), one result for each.
using LineReader = std::function<std::vector<JsonLine>(std::vector<std::string> lines)>;

/// Passes each meeting to `sink` when the last of its consecutive records has been read. If records
/// of the same doc come again later, `sink` gets another meeting with those records only. A line
/// that is not a record, or that is longer than kMaxRecordBytes, becomes an error with its line
/// number, and the rest is read. Throws FormatError if there are more than 100,000 such lines;
/// nothing else in `in` causes an exception. One of `sink` or `read_lines` ends the reading and
/// reaches the caller. Both are called on this thread.
std::vector<Diagnostic> read_json_lines(std::istream& in, const LineReader& read_lines,
                                        const std::function<void(Meeting)>& sink);

/// Appends the records of `more` to `meeting`. Both are meetings of one doc that read_json_lines
/// has made; items of `meeting` that were read from its records are undone.
void append_records(Meeting& meeting, const Meeting& more);

}  // namespace gijiroku::indexer
