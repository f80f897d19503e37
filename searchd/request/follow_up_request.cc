// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/request/follow_up_request.h"

#include <algorithm>

#include "embedded/strings.h"
#include "searchd/request/limits.h"
#include "searchd/request/parameter_reader.h"
#include "searchd/request/request.h"

namespace gijiroku::search {
namespace {

/// The one value of a filter; empty if there is none.
std::string value_of(ParameterReader& reader, Field field) {
  const auto filter = reader.filter(spec(field));
  if (!filter) return "";
  if (filter->values.size() > 1) {
    const std::string name(spec(field).name);
    reader.fault("repeated", name, strings::fault_repeated(name));
  }
  return filter->values.front();
}

std::optional<FollowUpState> state_in(ParameterReader& reader) {
  const auto value = reader.one("state");
  if (!value) return std::nullopt;
  const auto found = std::find_if(
      kFollowUpStates.begin(), kFollowUpStates.end(),
      [&](const Named& each) { return each.code == *value || each.japanese == *value; });
  if (found != kFollowUpStates.end())
    return static_cast<FollowUpState>(found - kFollowUpStates.begin());
  reader.fault("unknown_value", "state", strings::fault_state);
  return std::nullopt;
}

Parameters parameters_of(const FollowUpCriteria& criteria) {
  Parameters out;
  const auto put = [&](const char* name, std::string_view value) {
    if (!value.empty()) out.emplace_back(name, value);
  };
  put("body", criteria.body);
  put("year", criteria.year);
  put("office", criteria.office);
  put("meeting", criteria.meeting);
  if (criteria.kind) put("follow_up", named(*criteria.kind).code);
  if (criteria.state) put("state", named(*criteria.state).code);
  return out;
}

std::string with_query(const std::string& path, const Parameters& parameters) {
  return parameters.empty() ? path : path + "?" + query_string(parameters);
}

}  // namespace

FollowUpCriteria read_follow_up_criteria(const Parameters& parameters, UnknownParameters unknown) {
  ParameterReader reader(parameters, unknown);
  FollowUpCriteria out;
  out.body = value_of(reader, Field::kBody);
  out.year = value_of(reader, Field::kYear);
  out.office = reader.one("office").value_or("");
  out.meeting = reader.one("meeting").value_or("");
  if (!out.meeting.empty() && !is_meeting_id(out.meeting)) {
    reader.fault("unknown_value", "meeting", strings::fault_meeting);
  }
  out.kind = follow_up_kind(value_of(reader, Field::kFollowUp));
  out.state = state_in(reader);
  out.page = reader.number("page", 1, kMaxPages);
  out.size = reader.number("size", out.size, kMaxFollowUps);
  reader.finish();
  return out;
}

FollowUpCriteria follow_ups_within(const Criteria& criteria) {
  FollowUpCriteria out;
  for (const Filter& filter : criteria.filters) {
    if (filter.values.size() != 1) continue;
    if (filter.field == Field::kBody) out.body = filter.values.front();
    if (filter.field == Field::kYear) out.year = filter.values.front();
  }
  return out;
}

std::string follow_ups_path(const FollowUpCriteria& criteria) {
  Parameters parameters = parameters_of(criteria);
  if (criteria.size != FollowUpCriteria().size)
    parameters.emplace_back("size", std::to_string(criteria.size));
  if (criteria.page > 1) parameters.emplace_back("page", std::to_string(criteria.page));
  return with_query("/follow-ups", parameters);
}

std::string follow_up_table_path(const FollowUpCriteria& criteria, TableFormat format) {
  Parameters parameters = parameters_of(criteria);
  parameters.emplace_back("format", named(format).code);
  return with_query("/api/v1/follow-ups", parameters);
}

}  // namespace gijiroku::search
