// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/select/facets.h — counts the values of each facet. A facet's own filter does not narrow
// its counts, so that they show what choosing another value would find.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searchd/index/generation.h"
#include "searchd/model/criteria.h"
#include "searchd/model/facet.h"

namespace gijiroku::search {

/// A node and its unit (agenda item or meeting).
struct UnitMember {
  std::uint32_t node, unit;
};

class FacetCounts {
 public:
  explicit FacetCounts(const Generation& generation);

  /// Counts the nodes of a shard. `failed` has for each node the filters that it fails
  /// (FilterSet::failed). If it is empty, no node fails any.
  void add(std::size_t shard, const NodeSet& nodes, const std::vector<std::uint32_t>& failed);

  /// Counts the units of a shard for one field. A unit counts once for each distinct value of its
  /// nodes.
  void add_units(std::size_t shard, Field field, const std::vector<UnitMember>& members);

  /// The facets in the order of the schema. The values of the criteria's filters are always listed,
  /// even with count 0.
  std::vector<Facet> facets(const Criteria& criteria) const;

 private:
  const Generation& generation_;
  std::vector<std::vector<std::size_t>> counts_;  // by facet, then by index of the value
};

/// A value's name on the page: 部員, 議案, 2020年度（令和2年度）. The value itself if it has no
/// other.
std::string japanese_value(Field field, const std::string& value);

}  // namespace gijiroku::search
