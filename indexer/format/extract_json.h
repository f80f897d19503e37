// indexer/format/extract_json.h — reads JSON Lines, one utterance a line: the import format of
// docs/index-format.md.
//
//   {"doc": "h25-1", "seq": 1, "date": "2013-01-21", "meeting": "2013年1月21日 総務委員会",
//   "speaker": "山本委員長",
//    "role": "委員長", "text": "…", "body": "総務委員会", "disclosure": "公開"}
//
// doc, seq and text are required; records of one doc are one meeting. role is the label, classed by
// the role table; body is the meeting's name without its date where it is not given. A record is
// public unless its disclosure says otherwise.
#pragma once

#include <functional>
#include <istream>
#include <string_view>
#include <vector>

#include "core/meeting.h"
#include "indexer/line/diagnostic.h"
#include "indexer/line/role_table.h"

namespace gijiroku::indexer {

/// What the title of a meeting may share of its records' disclosure: kUnstated (as the meeting)
/// where any of them is public, else the most open of theirs.
Openness title_disclosure(const std::vector<Node>& nodes);

/// Hands each meeting to `sink` once, when its last neighbouring record has been read; a doc that
/// turns up again later comes again, with the later records alone. A line that is no record is an
/// error with its line number, and the rest is read. Total over the content of `in`.
/// Lines are read on at most `jobs` threads; `sink` is called on this one.
std::vector<Diagnostic> read_json_lines(std::istream& in, const RoleTable& roles, std::size_t jobs,
                                        const std::function<void(Meeting)>& sink);

}  // namespace gijiroku::indexer
