// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/match/matches.h"

#include <algorithm>

namespace gijiroku::search {
namespace {

/// Keeps the nodes of `matches` that are in `nodes`; if not `wanted`, the others instead. Works in
/// place, so that long lists are not copied.
Matches filtered(Matches matches, const NodeSet& nodes, bool wanted) {
  std::size_t out = 0;
  auto next = nodes.begin();
  for (std::size_t i = 0; i < matches.nodes.size(); ++i) {
    while (next != nodes.end() && *next < matches.nodes[i]) ++next;
    if ((next != nodes.end() && *next == matches.nodes[i]) != wanted) continue;
    matches.nodes[out] = matches.nodes[i];
    matches.tiers[out++] = matches.tiers[i];
  }
  matches.nodes.resize(out);
  matches.tiers.resize(out);
  return matches;
}

}  // namespace

Matches all_of_tier(NodeSet nodes, Tier tier) {
  std::vector<Tier> tiers(nodes.size(), tier);
  return {std::move(nodes), std::move(tiers)};
}

// Both lists are sorted, so one pass merges them.
Matches both(const Matches& a, const Matches& b) {
  Matches out;
  out.nodes.reserve(std::min(a.nodes.size(), b.nodes.size()));
  out.tiers.reserve(out.nodes.capacity());
  for (std::size_t i = 0, j = 0; i < a.nodes.size() && j < b.nodes.size();) {
    if (a.nodes[i] < b.nodes[j]) {
      ++i;
    } else if (b.nodes[j] < a.nodes[i]) {
      ++j;
    } else {
      out.nodes.push_back(a.nodes[i]);
      // A node matches an AND only as well as its worst part.
      out.tiers.push_back(std::max(a.tiers[i++], b.tiers[j++]));
    }
  }
  return out;
}

Matches either(const Matches& a, const Matches& b) {
  if (a.nodes.empty()) return b;
  if (b.nodes.empty()) return a;
  Matches out;
  out.nodes.reserve(a.nodes.size() + b.nodes.size());
  out.tiers.reserve(out.nodes.capacity());
  std::size_t i = 0, k = 0;
  while (i < a.nodes.size() || k < b.nodes.size()) {
    const bool first = k == b.nodes.size() || (i < a.nodes.size() && a.nodes[i] <= b.nodes[k]);
    const bool second = i == a.nodes.size() || (k < b.nodes.size() && b.nodes[k] <= a.nodes[i]);
    // A node matches an OR as well as its best alternative.
    out.nodes.push_back(first ? a.nodes[i] : b.nodes[k]);
    out.tiers.push_back(first && second ? std::min(a.tiers[i], b.tiers[k])
                        : first         ? a.tiers[i]
                                        : b.tiers[k]);
    i += first;
    k += second;
  }
  return out;
}

Matches difference(Matches matches, const NodeSet& left_out) {
  return left_out.empty() ? matches : filtered(std::move(matches), left_out, false);
}

Matches intersection(Matches matches, const NodeSet& nodes) {
  return filtered(std::move(matches), nodes, true);
}

}  // namespace gijiroku::search
