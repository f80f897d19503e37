// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/select/meeting_list.h"

#include <algorithm>
#include <map>

#include "searchd/model/processor_time.h"
#include "searchd/select/facets.h"

namespace gijiroku::search {
namespace {

std::string year_of(const Meeting& meeting) {
  return meeting.year ? std::to_string(*meeting.year) : std::string(kUnknownYear);
}

std::string body_of(const Meeting& meeting) {
  const std::string& name = meeting.known_as.empty() ? meeting.body : meeting.known_as;
  return name.empty() ? std::string(kUnknownBody) : name;
}

std::vector<FacetValue> counted(Field field, const std::map<std::string, std::size_t>& counts,
                                const std::string& chosen) {
  std::vector<FacetValue> out;
  for (const auto& [value, count] : counts) {
    out.push_back({value, japanese_value(field, value), count, value == chosen});
  }
  return out;
}

}  // namespace

MeetingList list_meetings(std::vector<MeetingSummary> meetings, const std::string& body,
                          const std::string& year) {
  // Each list of values ignores its own filter, as facets do, so that another value can be chosen.
  std::map<std::string, std::size_t> bodies, years;
  for (const MeetingSummary& summary : meetings) {
    spend_processor_time();
    if (year.empty() || year_of(summary.meeting) == year) ++bodies[body_of(summary.meeting)];
    if (body.empty() || body_of(summary.meeting) == body) ++years[year_of(summary.meeting)];
  }
  std::erase_if(meetings, [&](const MeetingSummary& summary) {
    return (!body.empty() && body_of(summary.meeting) != body) ||
           (!year.empty() && year_of(summary.meeting) != year);
  });
  std::sort(meetings.begin(), meetings.end(), [](const MeetingSummary& a, const MeetingSummary& b) {
    // Latest first; undated meetings last.
    if (a.meeting.held_on != b.meeting.held_on) {
      if (!a.meeting.held_on || !b.meeting.held_on) return a.meeting.held_on.has_value();
      return *a.meeting.held_on > *b.meeting.held_on;
    }
    return a.meeting.doc < b.meeting.doc;
  });
  MeetingList out{std::move(meetings),
                  counted(Field::kBody, bodies, body),
                  counted(Field::kYear, years, year),
                  {}};
  std::stable_sort(out.bodies.begin(), out.bodies.end(),
                   [](const FacetValue& a, const FacetValue& b) { return a.count > b.count; });
  std::reverse(out.years.begin(), out.years.end());  // latest first
  for (auto* values : {&out.bodies, &out.years})
    std::stable_partition(values->begin(), values->end(),
                          [](const FacetValue& value) { return !is_unknown(value); });
  return out;
}

}  // namespace gijiroku::search
