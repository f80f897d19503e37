// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/study/whole_matches.h"

#include <algorithm>

#include "searchd/match/unproved.h"
#include "searchd/model/processor_time.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kNodesPerUnit = 16;  // filtered, for spend_processor_time()

}  // namespace

FilterSet filters_of(const Criteria& criteria, const Shard& shard) {
  return {criteria.filters, {criteria.from, criteria.until}, shard.columns, shard.meetings};
}

Matches whole_matches(const Criteria& criteria, const Query& query, const ShardReader& reader,
                      const FilterSet& filters) {
  if (query.no_searchable_terms) return {};
  const auto leaves = leaves_of(query, reader, criteria.fuzzy);
  Matches found = difference(evaluate(query.root, *leaves), reader.shard.hidden);
  if (filters.empty() && criteria.fits.empty()) return found;
  spend_processor_time(1 + found.nodes.size() / kNodesPerUnit);
  Matches out;
  for (std::size_t i = 0; i < found.nodes.size(); ++i) {
    const Tier tier = found.tiers[i];
    const bool fitting = criteria.fits.empty() || std::ranges::any_of(criteria.fits, [&](Fit fit) {
                           return fits(tier, fit);
                         });
    if (!fitting || filters.failed(found.nodes[i]) != 0) continue;
    out.nodes.push_back(found.nodes[i]);
    out.tiers.push_back(tier);
  }
  return out;
}

}  // namespace gijiroku::search
