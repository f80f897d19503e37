// searchd/select/holdings.h — which meetings an index, or the bodies that a search names, covers.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/meeting.h"
#include "searchd/index/generation.h"
#include "searchd/model/criteria.h"

namespace gijiroku::search {

/// Without these figures a search that finds nothing says nothing.
struct Holdings {
  std::vector<std::string> bodies;  ///< empty: all
  std::size_t meetings = 0;
  std::optional<int> first_year, last_year;  ///< 年度
};

/// Meetings of the bodies that the criteria name, whatever else they ask.
Holdings holdings_of(const Criteria& criteria, const Generation& generation);

/// Whether the body that met is one that the criteria name. True if they name none.
bool is_of_named_body(const Criteria& criteria, const Meeting& meeting);

}  // namespace gijiroku::search
