// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/match/unit_leaves.h"

#include <algorithm>
#include <map>

#include "searchd/model/processor_time.h"

namespace gijiroku::search {

std::uint32_t Units::unit_of(std::uint32_t node) const {
  const std::uint32_t meeting = columns_[Field::kMeeting].code(node);
  if (!items_) return meeting;
  const Column& item = columns_[Field::kItem];
  const std::uint32_t code = item.code(node);
  if (!item.values()[code].empty()) return code;
  // Outside every item: one unit a meeting, numbered after the items.
  return static_cast<std::uint32_t>(item.values().size()) + meeting;
}

/// Passes no `among` on: `among` contains groups, and any node of a group may match.
Matches GroupLeaves::matches(const Clause& leaf, bool excluded, const NodeSet*) const {
  const Matches found = difference(nodes_.matches(leaf, excluded, nullptr), hidden_);
  Matches whole = united(found);
  if (excluded) return whole;
  matched_nodes_ = either(matched_nodes_, found);
  // A group of which no node is certain may turn out to match only by its words. It then has more
  // matching nodes, and one of them may pass the filters.
  return either(whole, words_together(leaf, united(nodes_.proved(found)).nodes));
}

Matches GroupLeaves::everything() const {
  const Matches found = difference(nodes_.everything(), hidden_);
  matched_nodes_ = either(matched_nodes_, found);
  return united(found);
}

/// The groups, except those in `whole`, whose nodes together contain all words of a question.
Matches GroupLeaves::words_together(const Clause& leaf, const NodeSet& whole) const {
  std::vector<Matches> words = nodes_.words(leaf);
  if (words.size() < 2) return {};
  NodeSet groups;
  for (std::size_t i = 0; i < words.size(); ++i) {
    words[i] = difference(std::move(words[i]), hidden_);
    const NodeSet own = united(words[i]).nodes;
    groups = i == 0 ? own : intersection(groups, own);
  }
  groups = difference(groups, whole);
  // A node with one of the words contributes only part of what its group matches: kPartial.
  for (const Matches& word : words) {
    NodeSet members;
    for (const std::uint32_t node : word.nodes) {
      if (is_in(node, groups)) members.push_back(node);
    }
    matched_nodes_ = either(matched_nodes_, all_of_tier(std::move(members), Tier::kPartial));
  }
  return all_of_tier(std::move(groups), Tier::kNonContiguous);
}

Matches UnitLeaves::united(const Matches& found) const {
  std::map<std::uint32_t, Tier> best;
  for (std::size_t i = 0; i < found.nodes.size(); ++i) {
    spend_processor_time();
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

bool UnitLeaves::is_in(std::uint32_t node, const NodeSet& groups) const {
  return std::ranges::binary_search(groups, units_.unit_of(node));
}

}  // namespace gijiroku::search
