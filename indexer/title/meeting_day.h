// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/title/meeting_day.h — the day of the meeting, chosen among all days that the front of a
// document names.
//
// A page names days that are not the meeting's: when it was updated, when the minutes were made,
// the next meeting. A label (開催日), a title, a time of day and a day of the week near a day are
// evidence for it, words like 更新日 are evidence against it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "indexer/line/lines.h"

namespace gijiroku::indexer {

/// A stretch of the front that may name a day.
struct DaySource {
  std::string label;   ///< of the row, in the literal form; empty if there is none
  std::string text;    ///< as printed; a day may go on in the next source
  bool title = false;  ///< reads like the title of minutes
};

/// Returns nullopt if no source names a day with more for than against it. Total, thread-safe,
/// linear.
std::optional<Date> choose_day(const std::vector<DaySource>& sources);

/// The place on the line below a day with its hours, where neither has a label; empty if there is
/// none. Total, thread-safe, linear.
std::string place_below_day(const std::vector<Line>& lines);

}  // namespace gijiroku::indexer
