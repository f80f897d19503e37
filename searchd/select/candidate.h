// searchd/select/candidate.h — a node that matches, and its place in the order.
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
  bool speech = true;
  Tier tier = Tier::kLiteral;
  double score = 0;
  std::int32_t day = 0;
  std::uint32_t unit =
      0;             ///< the agenda item or meeting that it stands for, where those are sought
  double words = 0;  ///< what the words give of the score
};

/// Whether `a` comes before `b`; of any two exactly one comes first.
bool comes_before(const Candidate& a, const Candidate& b, Sort sort, const Generation& generation);

/// Whether nothing but score and day says which of two comes first, by relevance.
bool rank_alike(const Candidate& a, const Candidate& b);

/// The first candidates of those offered.
class FirstCandidates {
 public:
  FirstCandidates(std::size_t limit, Sort sort, const Generation& generation)
      : limit_(limit), sort_(sort), generation_(generation) {}

  void offer(const Candidate& candidate) {
    if (heap_.size() < limit_ || !is_behind(candidate)) take_in(candidate);
  }

  /// At most `limit`, in no order.
  std::vector<Candidate> take() { return std::move(heap_); }

 private:
  /// Whether it comes behind the last of them by its score alone, as most do.
  bool is_behind(const Candidate& candidate) const {
    return sort_ == Sort::kRelevance && limit_ > 0 && candidate.speech == heap_.front().speech &&
           candidate.tier == heap_.front().tier && candidate.score < heap_.front().score;
  }
  void take_in(const Candidate& candidate);

  std::size_t limit_;
  Sort sort_;
  const Generation& generation_;
  std::vector<Candidate> heap_;  // the last of them at the front
};

}  // namespace gijiroku::search
