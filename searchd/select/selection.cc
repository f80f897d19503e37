#include "searchd/select/selection.h"

#include <algorithm>
#include <optional>

#include "searchd/match/filter_set.h"
#include "searchd/match/unproved.h"
#include "searchd/rank/ranking.h"
#include "searchd/select/partial_match.h"
#include "searchd/select/reranker.h"

namespace gijiroku::search {
namespace {

bool fits_any(Tier tier, const std::vector<Fit>& chosen) {
  return chosen.empty() ||
         std::any_of(chosen.begin(), chosen.end(), [&](Fit fit) { return fits(tier, fit); });
}

class NodeSelection {
 public:
  NodeSelection(const Criteria& criteria, const Query& query, const IndexReader& index)
      : criteria_(criteria), query_(query), index_(index) {
    const Days days{criteria.from, criteria.until};
    for (std::size_t s = 0; s < shards(); ++s) {
      filters_.emplace_back(criteria.filters, days, columns(s));
      found_.push_back(matches(s));
      around_.emplace_back();
    }
  }

  /// Nodes found, whether they pass the filters or not, counted up to `most`.
  std::size_t found(std::size_t most) const {
    std::size_t out = 0;
    for (const Matches& each : found_) out += each.nodes.size();
    return std::min(out, most);
  }

  /// Those that pass the filters and match in one of the ways asked for, counted up to `most`.
  std::size_t passing(std::size_t most) const {
    std::size_t out = 0;
    for (std::size_t s = 0; s < shards(); ++s) {
      for (std::size_t i = 0; i < found_[s].nodes.size() && out < most; ++i)
        out += filters_[s].failed(found_[s].nodes[i]) == 0 && fitting(s, i) &&
               !(criteria_.fuzzy && unproved(s, found_[s].nodes[i]));
    }
    return out;
  }

  void loosen() {
    const PartialMatch coverage(query_, index_.generation, index_.postings);
    for (std::size_t s = 0; coverage.loosens() && s < shards(); ++s) {
      const PartialMatch::Covered covered = coverage.nodes(s);
      const Matches some = loosened(query_, *leaves_of(query_, reader(s), false), covered.nodes);
      found_[s] = difference(either(found_[s], some), index_.generation.shards[s]->hidden);
      around_[s] = covered;
    }
  }

  Selection take(std::size_t first) const {
    const bool ranks = !query_.terms.empty() && criteria_.sort == Sort::kRelevance;
    std::optional<Ranking> ranking;
    if (ranks) ranking.emplace(query_, index_.generation, index_.postings);
    Selection out;
    out.nodes.resize(shards());
    FacetCounts facets(index_.generation);
    FirstCandidates candidates(std::max(first, ranks ? Reranker::kCandidates : 0), criteria_.sort,
                               index_.generation);
    // Later meetings first: of what ranks alike few candidates then push others out.
    for (std::size_t s = shards(); s-- > 0;) {
      Passed passed = pass(s, out.fits);
      facets.add(s, passed.fitting, passed.failed);
      out.approximate = out.approximate || any_unproved(s, passed.matches.nodes);
      out.facets_approximate = out.facets_approximate || any_unproved(s, passed.fitting);
      const Ranking::Scores scores = ranking ? ranking->scores(s, passed.matches.nodes)
                                             : Ranking::Scores::none(passed.matches.nodes.size());
      out.total += scores.all.size();
      for (std::size_t i = scores.all.size(); i-- > 0;) {
        const std::uint32_t node = passed.matches.nodes[i];
        const bool speech = columns(s).is_utterance(node);
        out.utterances += speech;
        candidates.offer({s, node, speech, passed.matches.tiers[i], scores.all[i],
                          columns(s).day(node), 0, scores.words[i]});
      }
      out.nodes[s] = std::move(passed.matches.nodes);
    }
    out.facets = facets.facets(criteria_);
    out.first = candidates.take();
    for (const Candidate& each : out.first) {
      if (unproved(each.shard, each.node)) out.unproved.push_back(each);
    }
    order(out.first, ranking, first);
    return out;
  }

 private:
  struct Passed {
    NodeSet fitting;                    // that match in one of the ways asked for
    std::vector<std::uint32_t> failed;  // filters that each fails; empty: none fails any
    Matches matches;                    // of them those that fail none
  };

  std::size_t shards() const { return index_.generation.shards.size(); }
  const Columns& columns(std::size_t s) const { return index_.generation.shards[s]->columns; }
  ShardReader reader(std::size_t s) const {
    return {*index_.generation.shards[s], index_.postings[s]};
  }

  bool unproved(std::size_t s, std::uint32_t node) const {
    return reads_text(query_) && is_unproved(*index_.generation.shards[s], node);
  }

  bool any_unproved(std::size_t s, const NodeSet& nodes) const {
    return index_.generation.shards[s]->remote &&
           std::any_of(nodes.begin(), nodes.end(),
                       [&](std::uint32_t node) { return unproved(s, node); });
  }

  /// Whether a node found matches in one of the ways asked for, or may.
  bool fitting(std::size_t s, std::size_t i) const {
    return fits_any(found_[s].tiers[i], criteria_.fits) || unproved(s, found_[s].nodes[i]);
  }

  Matches matches(std::size_t s) const {
    if (query_.no_searchable_terms) return {};
    const auto leaves = leaves_of(query_, reader(s), criteria_.fuzzy);
    return difference(evaluate(query_.root, *leaves), index_.generation.shards[s]->hidden);
  }

  Passed pass(std::size_t s, FitCounts& counts) const {
    const Matches& found = found_[s];
    if (filters_[s].empty() && criteria_.fits.empty()) {
      for (const Tier tier : found.tiers) counts.add(tier);
      return {found.nodes, {}, found};
    }
    Passed out;
    for (std::size_t i = 0; i < found.nodes.size(); ++i) {
      const std::uint32_t fails = filters_[s].failed(found.nodes[i]);
      if (fails == 0) counts.add(found.tiers[i]);
      if (!fitting(s, i)) continue;
      out.fitting.push_back(found.nodes[i]);
      out.failed.push_back(fails);
      if (fails != 0) continue;
      out.matches.nodes.push_back(found.nodes[i]);
      out.matches.tiers.push_back(found.tiers[i]);
    }
    return out;
  }

  /// What the rest of its agenda item says of the query.
  double around(const Candidate& candidate) const {
    const PartialMatch::Covered& covered = around_[candidate.shard];
    const auto at = std::lower_bound(covered.nodes.begin(), covered.nodes.end(), candidate.node);
    if (at == covered.nodes.end() || *at != candidate.node) return 0;
    return covered.around[static_cast<std::size_t>(at - covered.nodes.begin())];
  }

  /// How many of `found`, best first, a second look may bring among the `first`: none of those
  /// that rank lower whatever their score.
  static std::size_t looked_at_twice(const std::vector<Candidate>& found, std::size_t first) {
    const auto other = std::find_if(found.begin(), found.end(), [&](const Candidate& each) {
      return !rank_alike(found.front(), each);
    });
    const std::size_t best = static_cast<std::size_t>(other - found.begin());
    const std::size_t most =
        std::min({found.size(), Reranker::kCandidates, best + Reranker::kFollowing});
    std::size_t end = std::min(first, most);
    while (end > 0 && end < most && rank_alike(found[end - 1], found[end])) ++end;
    return end;
  }

  void order(std::vector<Candidate>& found, const std::optional<Ranking>& ranking,
             std::size_t first) const {
    const auto before = [&](const Candidate& a, const Candidate& b) {
      return comes_before(a, b, criteria_.sort, index_.generation);
    };
    std::sort(found.begin(), found.end(), before);
    if (ranking) {
      const Reranker look(query_, index_.generation, *ranking);
      const auto end = found.begin() + static_cast<std::ptrdiff_t>(looked_at_twice(found, first));
      for (auto it = found.begin(); it != end; ++it) it->score = look.score(*it, around(*it));
      std::sort(found.begin(), end, before);
    }
    found.resize(std::min(found.size(), first));
  }

  const Criteria& criteria_;
  const Query& query_;
  const IndexReader& index_;
  std::vector<FilterSet> filters_;             // of each shard
  std::vector<Matches> found_;                 // the same
  std::vector<PartialMatch::Covered> around_;  // the same, where the query was loosened
};

}  // namespace

std::vector<Candidate> Selection::needed(std::size_t shown) const {
  std::vector<Candidate> out = unproved;
  for (std::size_t i = shown; i < first.size(); ++i) {
    out.push_back(first[i]);
    if (!more.empty()) out.insert(out.end(), more[i].begin(), more[i].end());
  }
  return out;
}

Selection select_nodes(const Criteria& criteria, const Query& query, const IndexReader& index,
                       std::size_t enough, std::size_t first) {
  NodeSelection selection(criteria, query, index);
  // A filter leaves the reading as it is, so that it selects what the facets said; but for none.
  const bool little = selection.found(enough) < enough || selection.passing(1) == 0;
  const bool fuzzy = criteria.fuzzy && selection.found(1) > 0;
  if (!query.terms.empty() && !fuzzy && little) selection.loosen();
  return selection.take(first);
}

std::size_t count_nodes(const Criteria& criteria, const Query& query, const IndexReader& index) {
  return NodeSelection(criteria, query, index).passing(static_cast<std::size_t>(-1));
}

}  // namespace gijiroku::search
