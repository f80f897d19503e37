// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/select/holdings.h — which meetings an index covers, or those of the bodies that a search
// names.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/meeting.h"
#include "searchd/index/generation.h"
#include "searchd/model/criteria.h"

namespace gijiroku::search {

/// Shown with a search that finds little: only what was covered makes that result meaningful.
struct Holdings {
  std::vector<std::string> bodies;  ///< the bodies that the search names; empty: all
  std::size_t meetings = 0;
  std::size_t undated = 0;                   ///< meetings of an unknown 年度
  std::optional<int> first_year, last_year;  ///< 年度
};

/// The meetings of the bodies that the criteria name. No other criterion narrows them.
Holdings holdings_of(const Criteria& criteria, const Generation& generation);

/// Whether the body that met is one that the criteria name. True if they name none.
bool matches_body_filter(const Criteria& criteria, const Meeting& meeting);

}  // namespace gijiroku::search
