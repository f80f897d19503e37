// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/state/stored_meeting.h — a meeting as the state of the indexer stores it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "core/meeting.h"

namespace gijiroku::indexer {

/// The nodes of a meeting with one visibility, as far as a plan needs to know them.
struct PartSummary {
  std::string digest;      ///< of their content; empty: there are none
  std::int64_t bytes = 0;  ///< of their text
};
/// A meeting without its text.
struct MeetingSummaryRow {
  std::string doc, year, body;  ///< year: 年度, or kUnknownYear
  PartSummary open, restricted;
  std::size_t utterances = 0;
  std::string key;  ///< meeting_key.h; empty: the state of an earlier version has none
  std::string id;   ///< of the meeting (identity/meeting_ids.h); empty: not assigned yet
};

/// A meeting in the form that the state stores. Several threads can prepare them.
struct StoredMeeting {
  MeetingSummaryRow row;
  std::string parse;  ///< compressed (state/blob.h)
};

/// `published`: its source is below a --published path. Thread-safe. Throws IndexError.
StoredMeeting to_stored_meeting(const Meeting& meeting, bool published);

}  // namespace gijiroku::indexer
