// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/select/candidate.h"

#include <algorithm>

namespace gijiroku::search {
bool same_rank_group(const Candidate& a, const Candidate& b) {
  return a.speech == b.speech && a.tier == b.tier;
}

bool comes_before(const Candidate& a, const Candidate& b, Sort sort, const Generation& generation) {
  if (a.speech != b.speech) return a.speech;
  if (sort == Sort::kRelevance) {
    if (a.tier != b.tier) return a.tier < b.tier;
    if (a.score != b.score) return a.score > b.score;
  }
  // Undated meetings come last in every order.
  if (a.day != b.day) {
    if (a.day == Columns::kNoDay || b.day == Columns::kNoDay) return b.day == Columns::kNoDay;
    return sort == Sort::kOldest ? a.day < b.day : a.day > b.day;
  }
  // The meeting's id and the place in the meeting decide the rest, so that the order of results
  // does not depend on how nodes are spread over shards.
  const Columns& columns_a = generation.shards[a.shard]->columns;
  const Columns& columns_b = generation.shards[b.shard]->columns;
  const std::string_view meeting_a = columns_a[Field::kMeeting].value(a.node);
  const std::string_view meeting_b = columns_b[Field::kMeeting].value(b.node);
  if (meeting_a != meeting_b) return meeting_a < meeting_b;
  return columns_a.place(a.node) < columns_b.place(b.node);
}

void TopCandidates::insert(const Candidate& candidate) {
  const auto before = [&](const Candidate& a, const Candidate& b) {
    return comes_before(a, b, sort_, generation_);
  };
  if (heap_.size() == limit_) {
    if (limit_ == 0 || !before(candidate, heap_.front())) return;
    std::pop_heap(heap_.begin(), heap_.end(), before);
    heap_.pop_back();
  }
  heap_.push_back(candidate);
  std::push_heap(heap_.begin(), heap_.end(), before);
}

}  // namespace gijiroku::search
