// SPDX-License-Identifier: GPL-3.0-or-later
// core/meeting_json.h — a Meeting as JSON: the output of `gijiroku-index --parse`, the cached
// parses, and the records in a shard.
//
// The form is documented in docs/index-format.md. Spans are [begin, end] in bytes of the decoded
// source.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/follow_up_record_json.h"
#include "core/meeting.h"

namespace gijiroku {

/// Empty strings, empty lists and absent values are omitted. Total.
nlohmann::ordered_json to_json(const Meeting& meeting);

/// The same as text, on one line.
std::string to_json_text(const Meeting& meeting);

/// A meeting with its texts outside the JSON: they are nine tenths of a meeting and need no JSON
/// encoding.
struct MeetingParts {
  /// to_json on one line, with the length in bytes of each node's text instead of the text, and
  /// without the sentences of evidence.
  std::string json;
  std::string texts;  ///< the texts, end to end
};
MeetingParts to_json_parts(const Meeting& meeting);

/// The record of an agenda item in a shard.
struct ItemRecord {
  AgendaItem item;        ///< without nodes and evidence
  std::string decision;   ///< the sentence that states the outcome
  std::string anchor;     ///< of the node that contains this sentence
  Span decided_at;        ///< this sentence: bytes of that node's text
  std::string explainer;  ///< anchor of the utterance that explains the item; empty if none does
  std::vector<FollowUpRecord> follow_ups;
  std::vector<ReportRecord> reports{};
  friend bool operator==(const ItemRecord&, const ItemRecord&) = default;
};

/// The record as JSON, and back. item_from_json throws FormatError.
std::string to_json_text(const ItemRecord& record);
ItemRecord item_from_json(std::string_view text);

/// Inverse of to_json, and of to_json_parts with its `texts`. Throws FormatError if `text` does not
/// have that form.
Meeting meeting_from_json(std::string_view text, std::string_view texts = {});

}  // namespace gijiroku
