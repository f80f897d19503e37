// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/kokkai/issues.h"

#include <string_view>
#include <tuple>
#include <unordered_map>

namespace gijiroku::search::kokkai {

std::vector<Issue> issues_of(const Generation& generation) {
  std::vector<Issue> out;
  for (const MeetingSummary& each : generation.meetings) out.push_back({&each.meeting});
  std::stable_sort(out.begin(), out.end(), [](const Issue& a, const Issue& b) {
    const Meeting &left = *a.meeting, &right = *b.meeting;
    if (left.held_on != right.held_on)
      return left.held_on && (!right.held_on || *left.held_on > *right.held_on);
    return std::tie(left.body, left.session, left.id) <
           std::tie(right.body, right.session, right.id);
  });
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < out.size(); ++i) places.emplace(out[i].meeting->id, i);
  for (std::size_t s = 0; s < generation.shards.size(); ++s) {
    const Columns& columns = generation.shards[s]->columns;
    const auto firsts = columns.meeting_firsts();
    for (std::size_t i = 0; i + 1 < firsts.size(); ++i) {
      const auto found = places.find(columns[Field::kMeeting].value(firsts[i]));
      if (found != places.end()) out[found->second].runs.push_back({s, firsts[i], firsts[i + 1]});
    }
  }
  return out;
}

}  // namespace gijiroku::search::kokkai
