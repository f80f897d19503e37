// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/format/transcript.h — builds a source text from records that name their speakers.
#pragma once

#include <string>
#include <string_view>

#include "indexer/line/source_text.h"

namespace gijiroku::indexer {

class Transcript {
 public:
  explicit Transcript(MeetingFields fields) { out_.told = std::move(fields); }

  /// Adds lines without a speaker: the header, or notes between turns.
  void add_lines(std::string_view text);

  /// An empty line, which parts what precedes it from what follows.
  void add_gap();

  /// Adds one turn with the label and name of the record. If the speech itself begins with a label
  /// ("○加藤委員長　それでは…"), that one is used instead of `label`.
  void add_turn(std::string_view label, std::string_view name, std::string_view speech);

  bool empty() const { return out_.text.empty(); }

  /// The text so far. `part` names the meeting if a file has several.
  SourceText take(std::string part);

 private:
  SourceText out_;
};

}  // namespace gijiroku::indexer
