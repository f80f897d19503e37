#include "searchd/match/unit_leaves.h"

#include <algorithm>
#include <map>

namespace gijiroku::search {

std::uint32_t Units::unit_of(std::uint32_t node) const {
  const std::uint32_t meeting = columns_[Field::kMeeting].code(node);
  if (!items_) return meeting;
  const Column& item = columns_[Field::kItem];
  const std::uint32_t code = item.code(node);
  if (!item.values()[code].empty()) return code;
  return static_cast<std::uint32_t>(item.values().size()) + meeting;
}

Matches UnitLeaves::matches(const Clause& leaf, bool excluded, const NodeSet*) const {
  const Matches found = difference(nodes_.matches(leaf, excluded, nullptr), hidden_);
  const Matches whole = united(found);
  if (excluded) return whole;
  held_ = either(held_, found);
  return either(whole, apart(leaf, whole.nodes));
}

Matches UnitLeaves::everything() const {
  const Matches found = difference(nodes_.everything(), hidden_);
  held_ = either(held_, found);
  return united(found);
}

/// The units, but for those of `whole`, whose nodes hold the words of a question together.
Matches UnitLeaves::apart(const Clause& leaf, const NodeSet& whole) const {
  std::vector<Matches> words = nodes_.words(leaf);
  if (words.size() < 2) return {};
  NodeSet units;
  for (std::size_t i = 0; i < words.size(); ++i) {
    words[i] = difference(std::move(words[i]), hidden_);
    const NodeSet own = united(words[i]).nodes;
    units = i == 0 ? own : intersection(units, own);
  }
  units = difference(units, whole);
  for (const Matches& word : words) {
    NodeSet members;
    for (const std::uint32_t node : word.nodes) {
      if (std::binary_search(units.begin(), units.end(), units_.unit_of(node)))
        members.push_back(node);
    }
    held_ = either(held_, all_of_tier(std::move(members), Tier::kPartial));
  }
  return all_of_tier(std::move(units), Tier::kNonContiguous);
}

Matches UnitLeaves::united(const Matches& found) const {
  std::map<std::uint32_t, Tier> best;
  for (std::size_t i = 0; i < found.nodes.size(); ++i) {
    const auto [at, fresh] = best.try_emplace(units_.unit_of(found.nodes[i]), found.tiers[i]);
    if (!fresh) at->second = std::min(at->second, found.tiers[i]);
  }
  Matches out;
  for (const auto& [unit, tier] : best) {
    out.nodes.push_back(unit);
    out.tiers.push_back(tier);
  }
  return out;
}

}  // namespace gijiroku::search
