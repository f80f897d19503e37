// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/select/meeting_list.h"

#include <algorithm>
#include <map>
#include <set>

#include "searchd/model/processor_time.h"
#include "searchd/select/facets.h"
#include "searchd/select/plenary_session.h"

namespace gijiroku::search {
namespace {

std::string year_of(const Meeting& meeting) {
  return meeting.year ? std::to_string(*meeting.year) : std::string(kUnknownYear);
}

std::string body_of(const Meeting& meeting) {
  const std::string& name = present_body(meeting);
  return name.empty() ? std::string(kUnknownBody) : name;
}

template <typename IsChosen>
std::vector<FacetValue> counted(Field field, const std::map<std::string, std::size_t>& counts,
                                const IsChosen& is_chosen) {
  std::vector<FacetValue> out;
  for (const auto& [value, count] : counts) {
    out.push_back({value, japanese_value(field, value), count, is_chosen(value)});
  }
  return out;
}

/// The names of bodies that a list of `body` has: itself, or the days of the session that it names.
std::set<std::string> bodies_of(const std::vector<MeetingSummary>& meetings,
                                const std::string& body) {
  std::set<std::string> out{body};
  const auto asked = plenary_session(body);
  if (!asked) return out;
  for (const MeetingSummary& summary : meetings) {
    const std::string name = body_of(summary.meeting);
    const auto session = plenary_session(name);
    if (session && session->name == body) out.insert(name);
  }
  return out;
}

}  // namespace

MeetingList list_meetings(std::vector<MeetingSummary> meetings, const std::string& body,
                          const std::string& year) {
  // Each list of values ignores its own filter, as facets do, so that another value can be chosen.
  std::map<std::string, std::size_t> bodies, years;
  const std::set<std::string> asked = bodies_of(meetings, body);
  for (const MeetingSummary& summary : meetings) {
    spend_processor_time();
    if (year.empty() || year_of(summary.meeting) == year) ++bodies[body_of(summary.meeting)];
    if (body.empty() || asked.contains(body_of(summary.meeting))) ++years[year_of(summary.meeting)];
  }
  std::erase_if(meetings, [&](const MeetingSummary& summary) {
    return (!body.empty() && !asked.contains(body_of(summary.meeting))) ||
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
  MeetingList out{
      std::move(meetings),
      counted(Field::kBody, bodies, [&](const auto& value) { return asked.contains(value); }),
      counted(Field::kYear, years, [&](const auto& value) { return value == year; }),
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
