// indexer/state/stored_meeting.h — a meeting as the indexer's state keeps it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "core/meeting.h"

namespace gijiroku::indexer {

/// What a plan needs to know of one meeting, without its text.
struct PartSummary {
  std::string digest;      ///< of the part's content; empty: no such part
  std::int64_t bytes = 0;  ///< of its text
};
struct MeetingSummaryRow {
  std::string doc, year, body;
  PartSummary open, restricted;
  std::size_t utterances = 0;
};

/// A meeting made ready to be kept: the work that several threads can share.
struct StateMeeting {
  MeetingSummaryRow row;
  std::string parse;  ///< compressed
};

/// `published`: its source lies below a --published path. Thread-safe. Throws IndexError.
StateMeeting state_meeting(const Meeting& meeting, bool published);

}  // namespace gijiroku::indexer
