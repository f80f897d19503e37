// searchd/model/meeting_list.h — the meetings of an index by body and 年度, to browse.
#pragma once

#include <cstddef>
#include <vector>

#include "core/meeting.h"
#include "searchd/model/facet.h"

namespace gijiroku::search {

/// A line of the list.
struct MeetingSummary {
  Meeting meeting;  ///< without its nodes
  std::size_t utterances = 0;
};

struct MeetingList {
  std::vector<MeetingSummary> meetings;   ///< latest first, undated last
  std::vector<FacetValue> bodies, years;  ///< meetings of each: bodies within the selected year,
                                          ///< years within the selected body
};

}  // namespace gijiroku::search
