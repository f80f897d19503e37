// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/format/diet_record.h — collects speeches with their meeting, as the API of the Diet and
// exports from it return them, into one source text per meeting.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/format/transcript.h"
#include "indexer/line/source_text.h"

namespace gijiroku::indexer {

struct DietSpeech {
  std::string speaker, position, speech;
};

struct DietMeeting {
  std::string issue_id, house, meeting, issue, date;  ///< 衆議院, 労働委員会, 第1号, 1947-07-28
};

class DietTranscripts {
 public:
  /// Adds the next speech. All speeches with one issue_id are one meeting, whatever comes between
  /// them. The speech of 会議録情報 is the header of the meeting.
  void add(const DietMeeting& meeting, const DietSpeech& speech);

  bool empty() const { return parts_.empty(); }
  /// One text per meeting; `part` is the issue_id if there are several.
  std::vector<SourceText> take();

 private:
  std::unordered_map<std::string, std::size_t> parts_by_id_;  // issue_id → index in parts_
  std::vector<std::string> parts_;
  std::vector<Transcript> transcripts_;
};

}  // namespace gijiroku::indexer
