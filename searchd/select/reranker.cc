// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/select/reranker.h"

#include <algorithm>

#include "searchd/rank/bm25.h"
#include "searchd/rank/procedural.h"

namespace gijiroku::search {
namespace {

constexpr double kPassageShare = 0.65;  // weight of the best passage; the whole text has the rest
constexpr double kContextShare = 0.35;  // weight of what the rest of the agenda item adds
constexpr double kSubjectShare = 0.15;  // weight of the subject that a speech announces
// The same for a query about several subjects, which needs no context; and the weight of the share
// of the query that the whole text has.
constexpr double kPassageShareOfSeveral = 0.2, kSubjectShareOfSeveral = 0.4, kCoverageShare = 0.4;
constexpr double kTitleShare = 0.15;       // weight of the title of the agenda item
constexpr double kProceduralFactor = 0.5;  // what a procedural speech keeps of its score
constexpr double kRecencyBonus = 0.03;     // what the latest meeting has over the first

}  // namespace

double Reranker::passage_score(const Candidate& candidate, double context) const {
  const Shard& shard = *generation_.shards[candidate.shard];
  // Every occurrence of a single term contains all its runs, so no passage is better than another.
  const bool differs = query_.terms.size() > 1 || candidate.tier >= Tier::kNonContiguous;
  double out = candidate.score;
  if (differs && passages_.discriminates()) {
    const auto found = passages_.score(shard.literal.text(candidate.node),
                                       ranking_.norm(candidate.shard, candidate.node));
    // One clause of a query about several subjects is found in many passages, and the speech before
    // an answer has all the others: then the whole text decides.
    const auto share = [&](double one, double several) {
      return one + passages_.breadth() * (several - one);
    };
    const double passage = share(kPassageShare, kPassageShareOfSeveral);
    out = (1 - passage) * (candidate.words + found.runs) + passage * found.passage +
          share(kContextShare, 0) * context * passages_.all() +
          share(kSubjectShare, kSubjectShareOfSeveral) * found.subject +
          share(0, kCoverageShare) * found.coverage;
  }
  const std::uint32_t title = shard.title_of(candidate.node);
  if (title == candidate.node) return out;  // a heading itself, or a node without one
  return out + kTitleShare * passages_.score(shard.literal.text(title), kK1).passage;
}

double Reranker::score(const Candidate& candidate, double context) const {
  const Shard& shard = *generation_.shards[candidate.shard];
  double out = passage_score(candidate, context);
  if (shard.columns.length(candidate.node) <= kLongestProcedural &&
      is_procedural(shard.literal.text(candidate.node)))
    out *= kProceduralFactor;
  const double span = generation_.last_day - generation_.first_day;
  if (candidate.day != Columns::kNoDay && span > 0)
    out *= 1 + kRecencyBonus * (candidate.day - generation_.first_day) / span;
  return out;
}

std::size_t Reranker::count(const std::vector<Candidate>& found, std::size_t first) {
  const auto other = std::find_if(found.begin(), found.end(), [&](const Candidate& each) {
    return !same_rank_group(found.front(), each);
  });
  const std::size_t best = static_cast<std::size_t>(other - found.begin());
  const std::size_t most = std::min({found.size(), kCandidates, best + kBelowBestGroup});
  std::size_t end = std::min(first, most);
  while (end > 0 && end < most && same_rank_group(found[end - 1], found[end])) ++end;
  return end;
}

}  // namespace gijiroku::search
