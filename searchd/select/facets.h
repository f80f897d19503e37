// searchd/select/facets.h — counts of the values of each facet, each without the facet's own
// filter.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searchd/index/generation.h"
#include "searchd/model/criteria.h"
#include "searchd/model/facet.h"

namespace gijiroku::search {

/// A node and the unit that it is in.
struct UnitMember {
  std::uint32_t node, unit;
};

class FacetCounts {
 public:
  explicit FacetCounts(const Generation& generation);

  /// Counts the nodes of a shard. `failed` holds for each node the filters that it fails
  /// (FilterSet::failed); where it is empty, none fails any.
  void add(std::size_t shard, const NodeSet& nodes, const std::vector<std::uint32_t>& failed);

  /// Counts for one field the units of a shard, each once for every value that its nodes have.
  void add_units(std::size_t shard, Field field, const std::vector<UnitMember>& members);

  /// The facets in the order of the schema; values of the filters are among them, even with count
  /// 0.
  std::vector<Facet> facets(const Criteria& criteria) const;

 private:
  const Generation& generation_;
  std::vector<std::vector<std::size_t>> counts_;  // of each facet, by place of the value
};

/// A value's name for the page: 部員, 議案, 2020年度 (令和2年度).
std::string japanese_value(Field field, const std::string& value);

}  // namespace gijiroku::search
