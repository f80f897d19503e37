// indexer/format/transcript.h — a source text written from records that know their speakers.
#pragma once

#include <string>
#include <string_view>

#include "indexer/line/source_text.h"

namespace gijiroku::indexer {

class Transcript {
 public:
  explicit Transcript(ToldMeeting told) { out_.told = std::move(told); }

  /// Lines that nobody says: the header, notes between turns.
  void add_lines(std::string_view text);

  /// One turn. `label` and `name` as the record has them; where the speech itself begins with a
  /// label ("○加藤委員長　それでは…"), that one is taken as printed.
  void add_turn(std::string label, std::string name, std::string_view speech);

  bool empty() const { return out_.text.empty(); }

  SourceText take(std::string part);

 private:
  SourceText out_;
};

}  // namespace gijiroku::indexer
