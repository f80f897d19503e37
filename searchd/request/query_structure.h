// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/request/query_structure.h — limits on the structure of a query, for shapes that cost much
// whatever words they contain (limits.h).
#pragma once

#include <optional>
#include <string_view>

#include "searchd/model/criteria.h"
#include "searchd/request/fault.h"

namespace gijiroku::search {

/// The fault of a query with too many NEAR, or of a grouped search with too many single characters;
/// nullopt if it has neither. Total.
std::optional<Fault> structure_fault(std::string_view text, Unit unit);

}  // namespace gijiroku::search
