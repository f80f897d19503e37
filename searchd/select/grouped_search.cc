#include "searchd/select/grouped_search.h"

#include <algorithm>
#include <map>
#include <optional>

#include "searchd/match/filter_set.h"
#include "searchd/match/unit_leaves.h"
#include "searchd/match/unproved.h"
#include "searchd/rank/ranking.h"

namespace gijiroku::search {
namespace {

/// The units of one shard that match, and the nodes that make them.
struct Found {
  Matches units, nodes;
  NodeSet doubted;  // nodes elsewhere that may hold what is left out
};

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

  Selection take(std::size_t first) {
    if (!query_.terms.empty() && criteria_.sort == Sort::kRelevance)
      ranking_.emplace(query_, index_.generation, index_.postings);
    FirstCandidates candidates(first, criteria_.sort, index_.generation);
    OfUnits nodes;
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
    for (const Candidate& each : out_.first) {
      const std::vector<Candidate>& own = nodes.at({each.shard, each.unit});
      out_.more.push_back(further(own, each));
      std::copy_if(own.begin(), own.end(), std::back_inserter(out_.unproved),
                   [&](const Candidate& node) { return unproved(node.shard, node.node); });
      const std::vector<Candidate>& doubted = doubted_[{each.shard, each.unit}];
      out_.unproved.insert(out_.unproved.end(), doubted.begin(), doubted.end());
    }
    out_.facets = facets_.facets(criteria_);
    return std::move(out_);
  }

 private:
  using OfUnits = std::map<std::pair<std::size_t, std::uint32_t>, std::vector<Candidate>>;

  const Columns& columns(std::size_t s) const { return index_.generation.shards[s]->columns; }

  /// A unit passes the filters where a node does that makes it. `excused`: bits of filters that
  /// need not be passed.
  Found find(std::size_t s, std::uint32_t excused) const {
    Found out;
    if (query_.no_searchable_terms) return out;
    const Units units(criteria_.unit, columns(s));
    const FilterSet filters(criteria_.filters, {criteria_.from, criteria_.until}, columns(s));
    const auto leaves =
        leaves_of(query_, {*index_.generation.shards[s], index_.postings[s]}, criteria_.fuzzy);
    const UnitLeaves united(*leaves, units, index_.generation.shards[s]->hidden);
    out.units = evaluate(query_.root, united);
    out.doubted = leaves->doubted();
    NodeSet passing;
    for (std::size_t i = 0; i < united.held().nodes.size(); ++i) {
      const std::uint32_t node = united.held().nodes[i], unit = units.unit_of(node);
      if ((filters.failed(node) & ~excused) != 0 ||
          !std::binary_search(out.units.nodes.begin(), out.units.nodes.end(), unit))
        continue;
      passing.push_back(unit);
      out.nodes.nodes.push_back(node);
      out.nodes.tiers.push_back(united.held().tiers[i]);
    }
    std::sort(passing.begin(), passing.end());
    passing.erase(std::unique(passing.begin(), passing.end()), passing.end());
    out.units = intersection(std::move(out.units), passing);
    return out;
  }

  bool unproved(std::size_t s, std::uint32_t node) const {
    return reads_text(query_) && is_unproved(*index_.generation.shards[s], node);
  }

  /// Drops the units that match in none of the ways asked for, and cannot.
  void keep_fitting(std::size_t s, Found& found) const {
    if (criteria_.fits.empty()) return;
    const Units units(criteria_.unit, columns(s));
    NodeSet fitting;
    for (const std::uint32_t node : found.nodes.nodes) {
      if (unproved(s, node)) fitting.push_back(units.unit_of(node));
    }
    std::sort(fitting.begin(), fitting.end());
    fitting.erase(std::unique(fitting.begin(), fitting.end()), fitting.end());
    found.units = intersection(std::move(found.units), set_union(fitting, fitting_units(found)));
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

  /// Counts units by the values of their nodes, each facet without its own filter.
  void count(std::size_t s, const Found& found) {
    out_.total += found.units.nodes.size();
    const std::vector<UnitMember> held = members(s, found);
    NodeSet& nodes = out_.nodes.emplace_back();
    for (const UnitMember& each : held) nodes.push_back(each.node);
    for (const FacetValues& facet : index_.generation.facets) {
      const bool filtered =
          std::any_of(criteria_.filters.begin(), criteria_.filters.end(),
                      [&](const Filter& filter) { return filter.field == facet.field; });
      if (!filtered) {
        facets_.add_units(s, facet.field, held);
        continue;
      }
      Found wider = find(s, FilterSet::bit(facet.field));
      keep_fitting(s, wider);
      facets_.add_units(s, facet.field, members(s, wider));
    }
  }

  /// Nodes with their units.
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

  void offer(std::size_t s, const Found& found, FirstCandidates& candidates, OfUnits& kept) {
    const auto scores = ranking_ ? ranking_->scores(s, found.nodes.nodes).all
                                 : std::vector<double>(found.nodes.nodes.size());
    const Units units(criteria_.unit, columns(s));
    std::map<std::uint32_t, std::vector<Candidate>> by_unit;
    for (std::size_t i = 0; i < scores.size(); ++i) {
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
    out_.approximate = out_.approximate || !found.doubted.empty();
    out_.facets_approximate = out_.facets_approximate || !found.doubted.empty();
    for (const std::uint32_t node : found.doubted)
      doubted_[{s, units.unit_of(node)}].push_back({s, node, true, Tier::kLiteral, 0, 0, 0});
  }

  /// The best node, with the score of the unit: that of its best nodes, each counting half of the
  /// one before it. `nodes` becomes sorted.
  Candidate best_of(std::vector<Candidate>& nodes) const {
    std::sort(nodes.begin(), nodes.end(), [&](const Candidate& a, const Candidate& b) {
      return comes_before(a, b, criteria_.sort, index_.generation);
    });
    Candidate out = nodes.front();
    std::vector<double> scores;
    for (const Candidate& node : nodes) scores.push_back(node.score);
    // Which nodes are best is not known before all are proved; until then no fewer than their due.
    if (std::any_of(nodes.begin(), nodes.end(),
                    [&](const Candidate& node) { return unproved(node.shard, node.node); }))
      std::sort(scores.rbegin(), scores.rend());
    double share = 1;
    out.score = 0;
    for (std::size_t i = 0; i < std::min(scores.size(), kShownOfUnit); ++i, share /= 2)
      out.score += share * scores[i];
    return out;
  }

  /// The nodes that are shown besides the best, in the meeting's order.
  std::vector<Candidate> further(const std::vector<Candidate>& nodes, const Candidate& best) const {
    std::vector<Candidate> out;
    for (const Candidate& node : nodes) {
      if (node.node != best.node && node.speech && out.size() + 1 < kShownOfUnit)
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
  FacetCounts facets_;
  OfUnits doubted_;
  Selection out_;
};

}  // namespace

Selection select_grouped(const Criteria& criteria, const Query& query, const IndexReader& index,
                         std::size_t first) {
  return UnitSelection(criteria, query, index).take(first);
}

std::size_t count_grouped(const Criteria& criteria, const Query& query, const IndexReader& index) {
  return UnitSelection(criteria, query, index).count();
}

std::size_t count_found(const Criteria& criteria, const Query& query, const IndexReader& index) {
  return criteria.unit == Unit::kUtterance ? count_nodes(criteria, query, index)
                                           : count_grouped(criteria, query, index);
}

}  // namespace gijiroku::search
