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
#include <vector>

#include "core/meeting.h"
#include "indexer/line/diagnostic.h"
#include "indexer/line/role_table.h"

namespace gijiroku::indexer {

/// The disclosure of the title of a meeting with these records: kUnstated (as the meeting) if any
/// of them is public, otherwise the most open of theirs.
Openness title_disclosure(const std::vector<Node>& nodes);

/// Passes each meeting to `sink` when the last of its consecutive records has been read. If records
/// of the same doc come again later, `sink` gets another meeting with those records only. A line
/// that is not a record becomes an error with its line number, and the rest is read. The content of
/// `in` never causes an exception. Lines are parsed on at most `jobs` threads; `sink` is called on
/// this one.
std::vector<Diagnostic> read_json_lines(std::istream& in, const RoleTable& roles, std::size_t jobs,
                                        const std::function<void(Meeting)>& sink);

}  // namespace gijiroku::indexer
