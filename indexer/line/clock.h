// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/line/clock.h — times of day as minutes write them: 午前10時, 午後3時58分, 13:30,
// 午後2時半, 正午.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace gijiroku::indexer {

struct ClockTime {
  int minutes = 0;         ///< since midnight
  bool half_told = false;  ///< 午前 or 午後 (or 正午) stands with it
};

/// The times written in `text`, in order, at most eight. A later time without 午前 or 午後 is taken
/// into the half of the day that puts it after the one before (午後2時~4時). 時間 (a duration) is
/// none. Total, thread-safe.
std::vector<ClockTime> find_times(std::string_view text);

/// `text` without the day and the times that it begins with: 平成22年3月24日(水) 午後2時～4時
/// 市役所 → 市役所. Total, thread-safe.
std::string_view behind_moment(std::string_view text);

}  // namespace gijiroku::indexer
