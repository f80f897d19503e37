// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/advice/outcome_suggestions.h — suggests the agenda items with the result that a query
// names.
#pragma once

#include <vector>

#include "searchd/advice/advice.h"
#include "searchd/advice/relaxations.h"

namespace gijiroku::search {

/// If the query asks for items with a certain result (advice/outcome_query.h): those items, newest
/// first. If none has the result, the items that contain the rest of the query, whatever their
/// result. Each suggestion finds something. Empty if the criteria have filters by result or kind,
/// or already ask for items. Throws IndexError.
std::vector<OutcomeSuggestion> outcome_suggestions(const AskedSearch& asked);

}  // namespace gijiroku::search
