// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/model/meeting_list.h — the meetings of an index by body and 年度, for browsing.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/meeting.h"
#include "searchd/model/facet.h"

namespace gijiroku::search {

/// One line of the list.
struct MeetingSummary {
  Meeting meeting;  ///< without its nodes
  std::size_t utterances = 0;
};

struct MeetingList {
  std::vector<MeetingSummary> meetings;  ///< latest first, undated last
  /// With the number of meetings: bodies within the selected year, years within the selected body.
  std::vector<FacetValue> bodies, years;
  std::vector<std::string>
      missing_years{};  ///< 年度 with damaged shards, so meetings may be missing
};

}  // namespace gijiroku::search
