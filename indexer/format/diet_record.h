// indexer/format/diet_record.h — speeches with their meeting, as the Diet's API and exports made
// from it give them, gathered into one source text a meeting.
#pragma once

#include <string>
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
  /// Adds the next speech of a meeting; another issue_id begins another one. The speech of
  /// 会議録情報 is the meeting's header.
  void add(const DietMeeting& meeting, const DietSpeech& speech);

  bool empty() const { return parts_.empty(); }
  std::vector<SourceText> take();

 private:
  std::vector<std::string> parts_;
  std::vector<Transcript> transcripts_;
};

}  // namespace gijiroku::indexer
