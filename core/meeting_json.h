// core/meeting_json.h — a Meeting as JSON: the golden form of `gijiroku-index --parse`, the cached
// parses, the record in a shard.
//
// The form is documented in docs/index-format.md. Spans are [begin, end] in bytes of the decoded
// source.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/meeting.h"

namespace gijiroku {

/// Empty strings, empty lists and absent values are left out. Total.
nlohmann::ordered_json to_json(const Meeting& meeting);

/// The same on one line, as text.
std::string to_json_text(const Meeting& meeting);

/// A meeting whose texts need not be read and written as JSON, which are nine tenths of it.
struct MeetingParts {
  std::string json;   ///< to_json, with the length in bytes of each node's text in its place and
                      ///< without sentences of evidence; on one line
  std::string texts;  ///< the texts, end to end
};
MeetingParts to_json_parts(const Meeting& meeting);

/// What a shard keeps of an agenda item.
struct ItemRecord {
  /// Where a promise or a request stands.
  struct Sentence {
    std::string anchor;  ///< of the node
    Span text;           ///< bytes of that node's text
    friend bool operator==(const Sentence&, const Sentence&) = default;
  };
  AgendaItem item;       ///< without nodes and evidence
  std::string decision;  ///< the sentence that tells the outcome
  std::string anchor;    ///< of the node that it stands in
  std::vector<Sentence> follow_ups;
  friend bool operator==(const ItemRecord&, const ItemRecord&) = default;
};

/// The record as JSON, and back; item_from_json throws FormatError.
std::string to_json_text(const ItemRecord& record);
ItemRecord item_from_json(std::string_view text);

/// Inverse of to_json, and of to_json_parts. Throws FormatError where `text` is not such a form.
Meeting meeting_from_json(std::string_view text, std::string_view texts = {});

}  // namespace gijiroku
