// searchd/select/reranker.h — the scores of the candidates that rank first, from their text: the
// best passage, the subject they announce, the title of their agenda item, whether they carry
// content, and their day.
#pragma once

#include "searchd/rank/passages.h"
#include "searchd/rank/ranking.h"
#include "searchd/select/candidate.h"

namespace gijiroku::search {

class Reranker {
 public:
  Reranker(const Query& query, const Generation& generation, const Ranking& ranking)
      : query_(query), generation_(generation), ranking_(ranking), passages_(query, generation) {}

  /// The score of a candidate whose score so far is that of Ranking. `around`: what stands around
  /// it under its agenda item (PartialMatch). Total.
  double score(const Candidate& candidate, double around) const;

  static constexpr std::size_t kCandidates = 150;
  static constexpr std::size_t kFollowing = 50;  ///< of those behind what matches best

 private:
  double passage_score(const Candidate& candidate, double around) const;

  const Query& query_;
  const Generation& generation_;
  const Ranking& ranking_;
  Passages passages_;
};

}  // namespace gijiroku::search
