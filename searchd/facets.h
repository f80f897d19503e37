// searchd/facets.h — counts of the values of each facet, each without the facet's own filter.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "searchd/answer.h"
#include "searchd/columns.h"
#include "searchd/criteria.h"

namespace gijiroku {

class FacetCounts {
 public:
  /// Counts the nodes of a shard. `failed` holds for each node the filters that it fails
  /// (FilterSet::failed).
  void add(const Columns& columns, const NodeSet& nodes, const std::vector<std::uint32_t>& failed);

  /// The facets in the order of the schema; values of the filters are among them, even with count
  /// 0.
  std::vector<Facet> facets(const Criteria& criteria) const;

 private:
  std::array<std::map<std::string, std::size_t, std::less<>>, kSchema.size()> counts_;
};

/// A value's name for the page: 部員, 議案, 2020年度 (令和2年度).
std::string japanese_value(Field field, const std::string& value);

}  // namespace gijiroku
