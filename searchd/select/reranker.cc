#include "searchd/select/reranker.h"

#include "searchd/rank/bm25.h"
#include "searchd/rank/procedural.h"

namespace gijiroku::search {
namespace {

constexpr double kPassageShare = 0.65;  // of a score; the rest is the whole text's
constexpr double kAround = 0.35;        // of a passage's worth: what stands around a node
constexpr double kSubject = 0.15;       // of a passage's worth: the subject that a speech announces
constexpr double kTitle = 0.15;         // of a passage's worth: the title that a node stands under
constexpr double kProcedural = 0.5;     // of its score, what a procedural speech keeps
constexpr double kRecency = 0.03;       // of its score, what the latest meeting has over the first

}  // namespace

double Reranker::passage_score(const Candidate& candidate, double around) const {
  const Shard& shard = *generation_.shards[candidate.shard];
  // One term that stands as it is holds all runs everywhere.
  const bool differs = query_.terms.size() > 1 || candidate.tier >= Tier::kNonContiguous;
  double out = candidate.score;
  if (differs && passages_.discriminates()) {
    const auto found = passages_.score(shard.literal.text(candidate.node),
                                       ranking_.norm(candidate.shard, candidate.node));
    out = (1 - kPassageShare) * (candidate.words + found.runs) + kPassageShare * found.passage +
          kAround * around * passages_.all() + kSubject * found.subject;
  }
  const std::uint32_t title = shard.title_of(candidate.node);
  if (title == candidate.node) return out;
  return out + kTitle * passages_.score(shard.literal.text(title), kK1).passage;
}

double Reranker::score(const Candidate& candidate, double around) const {
  const Shard& shard = *generation_.shards[candidate.shard];
  double out = passage_score(candidate, around);
  if (shard.columns.length(candidate.node) <= kLongestProcedural &&
      is_procedural(shard.literal.text(candidate.node)))
    out *= kProcedural;
  const double span = generation_.last_day - generation_.first_day;
  if (candidate.day != Columns::kNoDay && span > 0)
    out *= 1 + kRecency * (candidate.day - generation_.first_day) / span;
  return out;
}

}  // namespace gijiroku::search
