// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/select/holdings.h"

#include <algorithm>

namespace gijiroku::search {

bool matches_body_filter(const Criteria& criteria, const Meeting& meeting) {
  // A body that was renamed goes by its present name, as in the body column.
  const std::string& body = present_body(meeting);
  return std::all_of(criteria.filters.begin(), criteria.filters.end(), [&](const Filter& filter) {
    return filter.field != Field::kBody ||
           std::find(filter.values.begin(), filter.values.end(), body) != filter.values.end();
  });
}

Holdings holdings_of(const Criteria& criteria, const Generation& generation) {
  Holdings out;
  for (const Filter& filter : criteria.filters) {
    if (filter.field == Field::kBody) out.bodies = filter.values;
  }
  for (const MeetingSummary& each : generation.meetings) {
    if (!matches_body_filter(criteria, each.meeting)) continue;
    ++out.meetings;
    out.undated += !each.meeting.year;
    if (!each.meeting.year) continue;
    out.first_year = std::min(out.first_year.value_or(*each.meeting.year), *each.meeting.year);
    out.last_year = std::max(out.last_year.value_or(*each.meeting.year), *each.meeting.year);
  }
  return out;
}

}  // namespace gijiroku::search
