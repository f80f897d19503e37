// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/ledger/follow_up_list.h"

#include <algorithm>
#include <array>
#include <map>

#include "embedded/strings.h"
#include "searchd/model/processor_time.h"
#include "searchd/select/facets.h"

namespace gijiroku::search {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kFacets{
    {{"body", strings::body},
     {"year", strings::year},
     {"office", strings::follow_ups_office},
     {"follow_up", strings::page_follow_ups},
     {"state", strings::follow_ups_later}}};
enum Place : std::size_t { kBody, kYear, kOffice, kKind, kState };
using Values = std::array<std::string, kFacets.size()>;

Values values_of(const FollowUpEntry& entry) {
  const auto state = entry.later ? FollowUpState::kReported : FollowUpState::kOpen;
  return {entry.body, entry.year, entry.office(), std::string(named(entry.kind).code),
          std::string(named(state).code)};
}

Values wanted_by(const FollowUpCriteria& criteria) {
  return {criteria.body, criteria.year, criteria.office,
          std::string(criteria.kind ? named(*criteria.kind).code : ""),
          std::string(criteria.state ? named(*criteria.state).code : "")};
}

std::string japanese(std::size_t place, const std::string& value) {
  if (place == kYear) return japanese_value(Field::kYear, value);
  if (place == kKind) return japanese_value(Field::kFollowUp, value);
  if (place == kBody && value == kUnknownBody) return std::string(strings::body_unstated);
  if (place != kState) return value;
  const auto state = std::find_if(kFollowUpStates.begin(), kFollowUpStates.end(),
                                  [&](const Named& each) { return each.code == value; });
  return std::string(state == kFollowUpStates.end() ? value : state->japanese);
}

FollowUpFacet facet(std::size_t place, const std::map<std::string, std::size_t>& counts,
                    const std::string& chosen) {
  FollowUpFacet out{kFacets[place].first, kFacets[place].second, {}};
  for (const auto& [value, count] : counts)
    out.values.push_back({value, japanese(place, value), count, value == chosen});
  // A chosen value is listed even with count 0: people must be able to remove the filter.
  if (!chosen.empty() && !counts.contains(chosen))
    out.values.push_back({chosen, japanese(place, chosen), 0, true});
  if (place == kYear) {
    // Latest first, 不明 last.
    std::reverse(out.values.begin(), out.values.end());
    std::stable_partition(out.values.begin(), out.values.end(),
                          [](const FacetValue& each) { return each.value != kUnknownYear; });
  } else {
    std::stable_sort(out.values.begin(), out.values.end(),
                     [](const FacetValue& a, const FacetValue& b) { return a.count > b.count; });
  }
  return out;
}

}  // namespace

FollowUpList list_follow_ups(std::shared_ptr<const Generation> generation,
                             const FollowUpCriteria& criteria) {
  const Values wanted = wanted_by(criteria);
  std::array<std::map<std::string, std::size_t>, kFacets.size()> counts;
  FollowUpList out;
  for (const FollowUpEntry& entry : book_of(*generation).entries) {
    spend_processor_time();
    if (!criteria.meeting.empty() &&
        generation->meetings[entry.said.meeting].meeting.id != criteria.meeting)
      continue;
    const Values values = values_of(entry);
    std::size_t failed = 0, last = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (wanted[i].empty() || wanted[i] == values[i]) continue;
      ++failed;
      last = i;
    }
    if (failed == 0) out.found.push_back(&entry);
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (!values[i].empty() && (failed == 0 || (failed == 1 && last == i))) ++counts[i][values[i]];
    }
  }
  for (std::size_t i = 0; i < counts.size(); ++i)
    out.facets.push_back(facet(i, counts[i], wanted[i]));
  out.generation = std::move(generation);
  return out;
}

}  // namespace gijiroku::search
