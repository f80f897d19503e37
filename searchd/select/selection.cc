// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/select/selection.h"

#include <algorithm>
#include <optional>

#include "core/meeting.h"
#include "searchd/match/filter_set.h"
#include "searchd/match/unproved.h"
#include "searchd/model/processor_time.h"
#include "searchd/rank/ranking.h"
#include "searchd/select/closeness.h"
#include "searchd/select/partial_match.h"
#include "searchd/select/reranker.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kPerClock = 8;       // candidates reranked between two readings of the clock
constexpr std::size_t kNodesPerUnit = 16;  // offered as candidates, for spend_processor_time()

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
      filters_.emplace_back(criteria.filters, days, columns(s),
                            index_.generation.shards[s]->meetings);
      found_.push_back(matches(s));
      contexts_.emplace_back();
    }
  }

  /// By shard, whether they pass the filters or not.
  const std::vector<Matches>& all() const { return found_; }

  /// Nodes that match the query, whether they pass the filters or not; counts up to `most`.
  std::size_t found(std::size_t most) const {
    std::size_t out = 0;
    for (const Matches& each : found_) out += each.nodes.size();
    return std::min(out, most);
  }

  /// Nodes that also pass the filters and match in one of the ways asked for; counts up to `most`.
  /// In a fuzzy search unproved nodes do not count, because half of a term suffices to make one.
  std::size_t passing(std::size_t most) const {
    std::size_t out = 0;
    for (std::size_t s = 0; s < shards(); ++s) {
      for (std::size_t i = 0; i < found_[s].nodes.size() && out < most; ++i)
        out += filters_[s].failed(found_[s].nodes[i]) == 0 && fitting(s, i) &&
               !(criteria_.fuzzy && unproved(s, found_[s].nodes[i]));
    }
    return out;
  }

  /// Adds the nodes that match part of the query as PartialMatch says.
  void relax(Tier tier) {
    const PartialMatch partial_match(query_, index_);
    for (std::size_t s = 0; partial_match.can_relax() && s < shards(); ++s) {
      contexts_[s] = partial_match.nodes(s);
      add(s, relaxed(query_, *leaves_of(query_, reader(s), false), contexts_[s].nodes).nodes, tier);
    }
  }

  /// Adds the nodes that match `rarest`. If the query is a question, also nodes that match part of
  /// it under the title of an agenda item that matches `rarest`: an answer does not repeat what it
  /// is about.
  void relax_to(const Query& rarest) {
    const PartialMatch partial_match(query_, index_);
    const bool asks = std::any_of(query_.terms.begin(), query_.terms.end(),
                                  [](const Term& term) { return term.question; });
    for (std::size_t s = 0; s < shards(); ++s) {
      const auto leaves = leaves_of(rarest, reader(s), criteria_.fuzzy);
      const NodeSet nodes = evaluate(rarest.root, *leaves).nodes;
      add(s, nodes, Tier::kPartial);
      if (!partial_match.can_relax()) continue;
      contexts_[s] = partial_match.nodes(s);
      if (asks) add(s, under_titles(s, nodes, contexts_[s].nodes), Tier::kPartial);
    }
  }

  Selection take(std::size_t first) const {
    const bool ranks = !query_.terms.empty() && criteria_.sort == Sort::kRelevance;
    std::optional<Ranking> ranking;
    if (ranks) ranking.emplace(query_, index_);
    Selection out;
    out.nodes.resize(shards());
    FacetCounts facets(index_.generation);
    TopCandidates candidates(std::max(first, ranks ? Reranker::kCandidates : 0), criteria_.sort,
                             index_.generation);
    // Later meetings first. Of candidates with equal scores the later ones come first, so that few
    // candidates offered afterwards displace others.
    for (std::size_t s = shards(); s-- > 0;) {
      Passed passed = pass(s, out.fits);
      facets.add(s, passed.fitting, passed.failed);
      out.approximate = out.approximate || any_unproved(s, passed.matches.nodes);
      out.facets_approximate = out.facets_approximate || any_unproved(s, passed.fitting);
      const Ranking::Scores scores = ranking ? ranking->scores(s, passed.matches.nodes)
                                             : Ranking::Scores::none(passed.matches.nodes.size());
      out.total += scores.all.size();
      spend_processor_time(1 + scores.all.size() / kNodesPerUnit);
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
    // All candidates that are compared must be proved, not only the results that are left.
    for (const Candidate& each : out.first) {
      if (unproved(each.shard, each.node)) out.unproved.push_back(each);
    }
    order(out, ranking, first);
    return out;
  }

 private:
  void add(std::size_t s, NodeSet nodes, Tier tier) {
    found_[s] = difference(either(found_[s], all_of_tier(std::move(nodes), tier)),
                           index_.generation.shards[s]->hidden);
  }

  /// The nodes of `nodes` in an agenda item with a heading in `titles`.
  NodeSet under_titles(std::size_t s, const NodeSet& titles, const NodeSet& nodes) const {
    const Columns& all = columns(s);
    const Column &kind = all[Field::kNode], &item = all[Field::kItem];
    std::vector<bool> titled(item.values().size());
    for (const std::uint32_t node : titles) {
      if (kind.value(node) == named(NodeKind::kHeading).code) titled[item.code(node)] = true;
    }
    NodeSet out;
    for (const std::uint32_t node : nodes) {
      if (titled[item.code(node)] && !item.value(node).empty()) out.push_back(node);
    }
    return out;
  }

  struct Passed {
    NodeSet fitting;                    // nodes that match in one of the ways asked for
    std::vector<std::uint32_t> failed;  // the filters that each fails; empty: none fails any
    Matches matches;                    // the fitting nodes that fail none
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

  /// Whether the i-th node found matches in one of the ways asked for, or may because it is
  /// unproved.
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
    spend_processor_time(1 + found.nodes.size() / kNodesPerUnit);
    for (std::size_t i = 0; i < found.nodes.size(); ++i) {
      const std::uint32_t fails = filters_[s].failed(found.nodes[i]);
      if (fails == 0) counts.add(found.tiers[i]);
      if (!fitting(s, i)) continue;
      // Nodes that fail filters stay for the facets, each of which ignores its own filter.
      out.fitting.push_back(found.nodes[i]);
      out.failed.push_back(fails);
      if (fails != 0) continue;
      out.matches.nodes.push_back(found.nodes[i]);
      out.matches.tiers.push_back(found.tiers[i]);
    }
    return out;
  }

  /// NodesInContext::context of a candidate; 0 if the query was not relaxed.
  double context(const Candidate& candidate) const {
    const PartialMatch::NodesInContext& partial = contexts_[candidate.shard];
    const auto at = std::lower_bound(partial.nodes.begin(), partial.nodes.end(), candidate.node);
    if (at == partial.nodes.end() || *at != candidate.node) return 0;
    return partial.context[static_cast<std::size_t>(at - partial.nodes.begin())];
  }

  /// Gives the first `count` of `found` their second score, and returns true. Changes nothing and
  /// returns false if that takes more than half of the processor time that is left.
  bool rerank(std::vector<Candidate>& found, const Ranking& ranking, std::size_t count) const {
    const Reranker reranker(query_, index_.generation, ranking);
    std::vector<double> scores;
    const auto until = ProcessorTimeLimit::half_of_rest();
    for (std::size_t i = 0; i < count; ++i) {
      scores.push_back(reranker.score(found[i], context(found[i])));
      if (i % kPerClock == 0 && ProcessorTimeLimit::half_of_rest() < until / 2) return false;
    }
    for (std::size_t i = 0; i < count; ++i) found[i].score = scores[i];
    return true;
  }

  void order(Selection& selection, const std::optional<Ranking>& ranking, std::size_t first) const {
    std::vector<Candidate>& found = selection.first;
    const auto before = [&](const Candidate& a, const Candidate& b) {
      return comes_before(a, b, criteria_.sort, index_.generation);
    };
    std::sort(found.begin(), found.end(), before);
    const std::size_t count = ranking ? Reranker::count(found, first) : 0;
    selection.reranked = !ranking || rerank(found, *ranking, count);
    // No new score moves a candidate beyond the reranked ones, so the rest is still in order.
    if (ranking && selection.reranked)
      std::sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count), before);
    found.resize(std::min(found.size(), first));
  }

  const Criteria& criteria_;
  const Query& query_;
  const IndexReader& index_;
  std::vector<FilterSet> filters_;                      // by shard
  std::vector<Matches> found_;                          // by shard
  std::vector<PartialMatch::NodesInContext> contexts_;  // by shard; empty if not relaxed
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
                       const Relaxing& relaxing, std::size_t first) {
  NodeSelection selection(criteria, query, index);
  const std::size_t enough = relaxing.enough;
  // Whether to relax does not depend on filters, so that a filter selects what the facets counted.
  // The exception: if the filters leave nothing, the search is relaxed.
  const bool scattered = relaxing.reader && is_scattered(query, index, selection.all());
  const bool little = scattered || selection.found(enough) < enough || selection.passing(1) == 0;
  // A fuzzy search that finds something is not relaxed.
  const bool fuzzy = criteria.fuzzy && selection.found(1) > 0;
  if (query.terms.empty() || fuzzy || !little) return selection.take(first);
  if (!relaxing.reader) {
    selection.relax(Tier::kNonContiguous);
    return selection.take(first);
  }
  const bool whole = selection.passing(1) > 0;
  LooseSearch loose =
      loose_search(query, *relaxing.reader, index, criteria.fuzzy, selection.found(1) > 0);
  if (loose.is_long) selection.relax(Tier::kPartial);
  if (loose.rarest) selection.relax_to(*loose.rarest);
  Selection out = selection.take(first);
  if (!whole) out.parts = std::move(loose.parts);
  out.scattered = scattered;
  out.highlighted = std::move(loose.highlighted);
  return out;
}

std::size_t count_nodes(const Criteria& criteria, const Query& query, const IndexReader& index) {
  return NodeSelection(criteria, query, index).passing(static_cast<std::size_t>(-1));
}

}  // namespace gijiroku::search
