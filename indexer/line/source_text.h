// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/line/source_text.h — what a file of minutes says as text, whatever its format: the only
// thing that the parser reads.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/meeting.h"
#include "core/text.h"

namespace gijiroku::indexer {

/// A turn that the format itself marks (TEI's <u who>, a record with a speaker), so that no rule
/// has to find it.
struct MarkedTurn {
  Span source;        ///< of what stands before the speech: mark and label
  std::string label;  ///< as printed
  std::string name;   ///< of the person, where the format tells
};

/// Fields of the meeting that the format tells apart from the text; empty where it does not.
struct MeetingFields {
  std::string body, title, place;
  std::optional<Date> held_on;
  std::vector<AttendeeGroup> attendees;
  std::vector<AnnouncedItem> programme;
};

struct SourceText {
  std::string part;  ///< names one meeting of several in a file; empty: the only one
  std::string text;  ///< as `repair` leaves it; lines, cells parted by tabs, pages by form feeds
  std::vector<MarkedTurn> turns;  ///< in order; empty: the text tells
  MeetingFields told;
};

}  // namespace gijiroku::indexer
