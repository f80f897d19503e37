// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/select/reranker.h — scores the first candidates again, by their texts.
//
// The new score uses the best passage, the subject that the speech announces, the title of its
// agenda item and its day. A short procedural speech keeps half. docs/ranking.md has the evidence.
#pragma once

#include "searchd/rank/passages.h"
#include "searchd/rank/ranking.h"
#include "searchd/select/candidate.h"

namespace gijiroku::search {

class Reranker {
 public:
  Reranker(const Query& query, const Generation& generation, const Ranking& ranking)
      : query_(query), generation_(generation), ranking_(ranking), passages_(query, generation) {}

  /// The new score of a candidate that has the score of Ranking. `context` is what the rest of its
  /// agenda item adds (PartialMatch::NodesInContext). Total.
  double score(const Candidate& candidate, double context) const;

  /// How many of `found`, best first, get a new score if the first `first` are shown. A new score
  /// moves a candidate only within its group (same_rank_group). So groups after the one that
  /// contains result `first` stay as they are.
  static std::size_t count(const std::vector<Candidate>& found, std::size_t first);

  static constexpr std::size_t kCandidates = 150;  ///< reranked at most
  /// Of these, at most so many that rank below the best group (same_rank_group).
  static constexpr std::size_t kBelowBestGroup = 50;

 private:
  double passage_score(const Candidate& candidate, double context) const;

  const Query& query_;
  const Generation& generation_;
  const Ranking& ranking_;
  Passages passages_;
};

}  // namespace gijiroku::search
