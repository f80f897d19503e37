// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/request/change_request.h"

#include <algorithm>

#include "embedded/strings.h"
#include "searchd/request/follow_up_request.h"
#include "searchd/request/parameter_reader.h"
#include "searchd/request/request.h"

namespace gijiroku::search {
namespace {

/// The inverse of change_cursor().
std::optional<Change> change_at(std::string_view cursor) {
  const std::size_t first = cursor.find('.');
  const std::size_t second = first == cursor.npos ? first : cursor.find('.', first + 1);
  if (second == cursor.npos) return std::nullopt;
  const auto day = parse_iso_date(cursor.substr(0, first));
  const std::string_view kind = cursor.substr(first + 1, second - first - 1);
  const std::string meeting(cursor.substr(second + 1));
  const auto named_kind = std::find_if(kChangeKinds.begin(), kChangeKinds.end(),
                                       [&](const Named& each) { return each.code == kind; });
  if (!day || named_kind == kChangeKinds.end() || !is_meeting_id(meeting)) return std::nullopt;
  return Change{*day, static_cast<ChangeKind>(named_kind - kChangeKinds.begin()), meeting};
}

}  // namespace

ChangeCriteria read_change_criteria(const Parameters& parameters, UnknownParameters unknown) {
  ParameterReader reader(parameters, unknown);
  ChangeCriteria out;
  out.since = reader.day("since");
  out.page = reader.number("page", 1, kMaxPages);
  reader.finish();
  return out;
}

ChangeFeedCriteria read_change_feed_criteria(const Parameters& parameters,
                                             UnknownParameters unknown) {
  ParameterReader reader(parameters, unknown);
  ChangeFeedCriteria out;
  out.since = reader.day("since");
  out.size = reader.number("size", out.size, kMaxChanges);
  if (const auto cursor = reader.one("cursor")) {
    out.after = change_at(*cursor);
    if (!out.after) {
      reader.fault("unknown_value", "cursor", strings::fault_change_cursor);
    }
  }
  reader.finish();
  return out;
}

std::string change_cursor(const Change& change) {
  return iso(change.day) + "." + std::string(named(change.kind).code) + "." + change.meeting;
}

std::string changes_path(const ChangeCriteria& criteria) {
  Parameters parameters;
  if (criteria.since) parameters.emplace_back("since", iso(*criteria.since));
  if (criteria.page > 1) parameters.emplace_back("page", std::to_string(criteria.page));
  return parameters.empty() ? "/new" : "/new?" + query_string(parameters);
}

}  // namespace gijiroku::search
