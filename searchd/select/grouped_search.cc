// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/select/grouped_search.h"

#include <algorithm>
#include <map>
#include <optional>

#include "searchd/match/filter_set.h"
#include "searchd/match/unit_leaves.h"
#include "searchd/match/unproved.h"
#include "searchd/model/processor_time.h"
#include "searchd/rank/ranking.h"

namespace gijiroku::search {
namespace {

/// The units of one shard that match, and their matching nodes.
struct Found {
  Matches units, nodes;
  NodeSet doubtful;  // Leaves::possibly_excluded, and unproved nodes that fail the filters
};

/// Evaluates a grouped search shard by shard, which is possible because no unit spans two shards.
class UnitSelection {
 public:
  UnitSelection(const Criteria& criteria, const Query& query, const IndexReader& index)
      : criteria_(criteria), query_(query), index_(index), facets_(index.generation) {}

  std::size_t count() const {
    std::size_t out = 0;
    for (std::size_t s = 0; s < index_.generation.shards.size(); ++s) {
      Found found = find(s, 0);
      keep_fitting(s, found);
      out += found.units.nodes.size();
    }
    return out;
  }

  /// Adds partial matches.
  void relax(const QueryReader& reader) {
    LooseSearch loose = loose_search(query_, reader, index_, criteria_.fuzzy, false);
    out_.parts = std::move(loose.parts);
    out_.highlighted = std::move(loose.highlighted);
    rarest_ = std::move(loose.rarest);
  }

  Selection take(std::size_t first) {
    if (!query_.terms.empty() && criteria_.sort == Sort::kRelevance)
      ranking_.emplace(query_, index_);
    TopCandidates candidates(first, criteria_.sort, index_.generation);
    NodesOfUnits nodes;
    for (std::size_t s = 0; s < index_.generation.shards.size(); ++s) {
      Found found = find(s, 0);
      for (const Tier tier : found.units.tiers) out_.fits.add(tier);
      keep_fitting(s, found);
      count(s, found);
      offer(s, found, candidates, nodes);
    }
    out_.first = candidates.take();
    std::sort(out_.first.begin(), out_.first.end(), [&](const Candidate& a, const Candidate& b) {
      return comes_before(a, b, criteria_.sort, index_.generation);
    });
    // The order within a unit, its score and whether it is excluded depend on the texts of all its
    // matching nodes. So all that are on another machine are fetched, not only the best.
    for (const Candidate& each : out_.first) {
      const std::vector<Candidate>& own = nodes.at({each.shard, each.unit});
      out_.more.push_back(further(own, each));
      std::copy_if(own.begin(), own.end(), std::back_inserter(out_.unproved),
                   [&](const Candidate& node) { return unproved(node.shard, node.node); });
      const std::vector<Candidate>& doubtful = doubtful_[{each.shard, each.unit}];
      out_.unproved.insert(out_.unproved.end(), doubtful.begin(), doubtful.end());
    }
    out_.facets = facets_.facets(criteria_);
    return std::move(out_);
  }

 private:
  using NodesOfUnits = std::map<std::pair<std::size_t, std::uint32_t>, std::vector<Candidate>>;

  const Columns& columns(std::size_t s) const { return index_.generation.shards[s]->columns; }

  /// A unit passes the filters if one of its matching nodes does. The filters apply after the
  /// query: if they narrowed what each part of it can match, a facet's value would select fewer
  /// units than its count says. `excused`: bits of filters to ignore.
  Found find(std::size_t s, std::uint32_t excused) const {
    Found out;
    if (query_.no_searchable_terms) return out;
    const Units units(criteria_.unit, columns(s));
    const FilterSet filters(criteria_.filters, {criteria_.from, criteria_.until}, columns(s),
                            index_.generation.shards[s]->meetings);
    Matches nodes;
    const auto select = [&](const Query& query, bool partial) {
      const auto leaves =
          leaves_of(query, {*index_.generation.shards[s], index_.postings[s]}, criteria_.fuzzy);
      const UnitLeaves unit_leaves(*leaves, units, index_.generation.shards[s]->hidden);
      Matches found = evaluate(query.root, unit_leaves);
      if (partial) found = all_of_tier(std::move(found.nodes), Tier::kPartial);
      out.units = either(out.units, found);
      nodes = either(nodes, unit_leaves.matched_nodes());
      out.doubtful = set_union(out.doubtful, leaves->possibly_excluded());
    };
    select(query_, false);
    if (rarest_) select(*rarest_, true);
    NodeSet passing, failing;
    for (std::size_t i = 0; i < nodes.nodes.size(); ++i) {
      spend_processor_time();
      const std::uint32_t node = nodes.nodes[i], unit = units.unit_of(node);
      if (!std::binary_search(out.units.nodes.begin(), out.units.nodes.end(), unit)) continue;
      if ((filters.failed(node) & ~excused) != 0) {
        if (unproved(s, node)) failing.push_back(node);
        continue;
      }
      passing.push_back(unit);
      out.nodes.nodes.push_back(node);
      out.nodes.tiers.push_back(nodes.tiers[i]);
    }
    out.doubtful = set_union(out.doubtful, failing);
    std::sort(passing.begin(), passing.end());
    passing.erase(std::unique(passing.begin(), passing.end()), passing.end());
    out.units = intersection(std::move(out.units), passing);
    return out;
  }

  bool unproved(std::size_t s, std::uint32_t node) const {
    return reads_text(query_) && is_unproved(*index_.generation.shards[s], node);
  }

  /// Drops the units that match in none of the ways asked for. A unit with an unproved node stays,
  /// because its text may still show such a match.
  void keep_fitting(std::size_t s, Found& found) const {
    if (criteria_.fits.empty()) return;
    const Units units(criteria_.unit, columns(s));
    NodeSet fitting;
    for (const std::uint32_t node : found.nodes.nodes) {
      if (unproved(s, node)) fitting.push_back(units.unit_of(node));
    }
    std::sort(fitting.begin(), fitting.end());
    fitting.erase(std::unique(fitting.begin(), fitting.end()), fitting.end());
    fitting = set_union(fitting, fitting_units(found));
    found.units = intersection(std::move(found.units), fitting);
  }

  NodeSet fitting_units(const Found& found) const {
    NodeSet fitting;
    for (std::size_t i = 0; i < found.units.nodes.size(); ++i) {
      const bool fit = std::any_of(criteria_.fits.begin(), criteria_.fits.end(),
                                   [&](Fit each) { return fits(found.units.tiers[i], each); });
      if (fit) fitting.push_back(found.units.nodes[i]);
    }
    return fitting;
  }

  /// Counts units by the values of their nodes. A facet's own filter must not narrow its counts.
  /// Without that filter other units can match, so such a facet evaluates the query again.
  void count(std::size_t s, const Found& found) {
    out_.total += found.units.nodes.size();
    const std::vector<UnitMember> counted = members(s, found);
    NodeSet& nodes = out_.nodes.emplace_back();
    for (const UnitMember& each : counted) nodes.push_back(each.node);
    for (const FacetValues& facet : index_.generation.facets) {
      const bool filtered =
          std::any_of(criteria_.filters.begin(), criteria_.filters.end(),
                      [&](const Filter& filter) { return filter.field == facet.field; });
      if (!filtered) {
        facets_.add_units(s, facet.field, counted);
        continue;
      }
      Found wider = find(s, FilterSet::bit(facet.field));
      keep_fitting(s, wider);
      facets_.add_units(s, facet.field, members(s, wider));
    }
  }

  /// The matching nodes of the units found.
  std::vector<UnitMember> members(std::size_t s, const Found& found) {
    const Units units(criteria_.unit, columns(s));
    std::vector<UnitMember> out;
    for (const std::uint32_t node : found.nodes.nodes) {
      const std::uint32_t unit = units.unit_of(node);
      if (!std::binary_search(found.units.nodes.begin(), found.units.nodes.end(), unit)) continue;
      out.push_back({node, unit});
      out_.facets_approximate = out_.facets_approximate || unproved(s, node);
    }
    return out;
  }

  /// Offers each unit by its best node. Keeps all its nodes, for the results that show more of
  /// them.
  void offer(std::size_t s, const Found& found, TopCandidates& candidates, NodesOfUnits& kept) {
    const auto scores = ranking_ ? ranking_->scores(s, found.nodes.nodes).all
                                 : std::vector<double>(found.nodes.nodes.size());
    const Units units(criteria_.unit, columns(s));
    std::map<std::uint32_t, std::vector<Candidate>> by_unit;
    for (std::size_t i = 0; i < scores.size(); ++i) {
      spend_processor_time();
      const std::uint32_t node = found.nodes.nodes[i];
      const bool speech = columns(s).is_utterance(node);
      by_unit[units.unit_of(node)].push_back({s, node, speech, found.nodes.tiers[i], scores[i],
                                              columns(s).day(node), units.unit_of(node)});
    }
    for (std::size_t i = 0; i < found.units.nodes.size(); ++i) {
      auto& nodes = by_unit[found.units.nodes[i]];
      for (const Candidate& node : nodes) {
        out_.utterances += node.speech;
        out_.approximate = out_.approximate || unproved(s, node.node);
      }
      Candidate best = best_of(nodes);
      best.tier = found.units.tiers[i];
      candidates.offer(best);
      kept[{s, best.unit}] = std::move(nodes);
    }
    out_.approximate = out_.approximate || !found.doubtful.empty();
    out_.facets_approximate = out_.facets_approximate || !found.doubtful.empty();
    for (const std::uint32_t node : found.doubtful)
      doubtful_[{s, units.unit_of(node)}].push_back({s, node, true, Tier::kLiteral, 0, 0, 0});
  }

  /// The best node, with the score of the unit: the sum over the nodes that a result can show, each
  /// counting half as much as the one before it. Further matches add nothing, so that a long
  /// meeting gains nothing by its length. Sorts `nodes`.
  Candidate best_of(std::vector<Candidate>& nodes) const {
    std::sort(nodes.begin(), nodes.end(), [&](const Candidate& a, const Candidate& b) {
      return comes_before(a, b, criteria_.sort, index_.generation);
    });
    Candidate out = nodes.front();
    std::vector<double> scores;
    for (const Candidate& node : nodes) scores.push_back(node.score);
    // Until all nodes are proved, their order is not known. The highest scores then count, so that
    // the unit does not rank too low (match/unproved.h).
    if (std::any_of(nodes.begin(), nodes.end(),
                    [&](const Candidate& node) { return unproved(node.shard, node.node); }))
      std::sort(scores.rbegin(), scores.rend());
    double share = 1;
    out.score = 0;
    for (std::size_t i = 0; i < std::min(scores.size(), kShownPerUnit); ++i, share /= 2)
      out.score += share * scores[i];
    return out;
  }

  /// The utterances that are shown with the best node, in the order of the meeting.
  std::vector<Candidate> further(const std::vector<Candidate>& nodes, const Candidate& best) const {
    std::vector<Candidate> out;
    for (const Candidate& node : nodes) {
      if (node.node != best.node && node.speech && out.size() + 1 < kShownPerUnit)
        out.push_back(node);
    }
    std::sort(out.begin(), out.end(),
              [](const Candidate& a, const Candidate& b) { return a.node < b.node; });
    return out;
  }

  const Criteria& criteria_;
  const Query& query_;
  const IndexReader& index_;
  std::optional<Ranking> ranking_;
  std::optional<Query> rarest_;  // if the search takes partial matches
  FacetCounts facets_;
  NodesOfUnits doubtful_;
  Selection out_;
};

}  // namespace

Selection select_grouped(const Criteria& criteria, const Query& query, const IndexReader& index,
                         const QueryReader& reader, std::size_t first) {
  Selection out = UnitSelection(criteria, query, index).take(first);
  if (out.total > 0 || query.terms.empty()) return out;
  UnitSelection relaxed(criteria, query, index);
  relaxed.relax(reader);
  return relaxed.take(first);
}

std::size_t count_grouped(const Criteria& criteria, const Query& query, const IndexReader& index) {
  return UnitSelection(criteria, query, index).count();
}

std::size_t count_results(const Criteria& criteria, const Query& query, const IndexReader& index) {
  return criteria.unit == Unit::kUtterance ? count_nodes(criteria, query, index)
                                           : count_grouped(criteria, query, index);
}

}  // namespace gijiroku::search
