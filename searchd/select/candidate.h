// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/select/candidate.h — a matching node, and the order of results.
#pragma once

#include <cstdint>
#include <vector>

#include "searchd/index/generation.h"
#include "searchd/model/criteria.h"
#include "searchd/model/tier.h"

namespace gijiroku::search {

struct Candidate {
  std::size_t shard = 0;
  std::uint32_t node = 0;
  bool speech = true;  ///< it is an utterance
  Tier tier = Tier::kLiteral;
  double score = 0;
  std::int32_t day = 0;    ///< Columns::day
  std::uint32_t unit = 0;  ///< in a grouped search: the agenda item or meeting that it represents
  double words = 0;        ///< the part of `score` that words contribute (Ranking)
};

/// Whether `a` comes before `b`. A strict total order of different nodes: utterances, then by
/// relevance the tier and the score, then the day, then the place in the record.
bool comes_before(const Candidate& a, const Candidate& b, Sort sort, const Generation& generation);

/// Whether, in the order by relevance, `a` and `b` differ only by score and what comes after it.
bool same_rank_group(const Candidate& a, const Candidate& b);

/// Keeps the first candidates of those offered.
class TopCandidates {
 public:
  TopCandidates(std::size_t limit, Sort sort, const Generation& generation)
      : limit_(limit), sort_(sort), generation_(generation) {}

  void offer(const Candidate& candidate) {
    if (heap_.size() < limit_ || !comes_later(candidate)) insert(candidate);
  }

  /// At most `limit` candidates, in no particular order.
  std::vector<Candidate> take() { return std::move(heap_); }

 private:
  /// Whether its score alone places it after the last one kept, as is so for most candidates.
  bool comes_later(const Candidate& candidate) const {
    return sort_ == Sort::kRelevance && limit_ > 0 && candidate.speech == heap_.front().speech &&
           candidate.tier == heap_.front().tier && candidate.score < heap_.front().score;
  }
  void insert(const Candidate& candidate);

  std::size_t limit_;
  Sort sort_;
  const Generation& generation_;
  std::vector<Candidate> heap_;  // the last one kept is at the front
};

}  // namespace gijiroku::search
