// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format/diet_record.h"

#include <utility>

namespace gijiroku::indexer {

void DietTranscripts::add(const DietMeeting& meeting, const DietSpeech& speech) {
  // Results of a search may return to a meeting after speeches of others.
  const auto [known, added] = parts_by_id_.emplace(meeting.issue_id, parts_.size());
  if (added) {
    MeetingFields fields;
    fields.body = meeting.house + meeting.meeting;
    fields.title = fields.body + (meeting.issue.empty() ? "" : " " + meeting.issue);
    fields.held_on = parse_iso_date(meeting.date);
    parts_.push_back(meeting.issue_id);
    transcripts_.emplace_back(std::move(fields));
  }
  Transcript& transcript = transcripts_[known->second];
  if (speech.speaker == "会議録情報") return transcript.add_lines(speech.speech);
  transcript.add_turn(speech.position, speech.speaker, speech.speech);
}

std::vector<SourceText> DietTranscripts::take() {
  std::vector<SourceText> out;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    out.push_back(transcripts_[i].take(parts_.size() > 1 ? parts_[i] : std::string()));
  }
  return out;
}

}  // namespace gijiroku::indexer
