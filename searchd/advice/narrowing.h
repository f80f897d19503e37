// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/advice/narrowing.h — searches that are one step away from a search: one filter more or
// less, another text or another page. Each starts at the first page unless it says otherwise.
// Total.
#pragma once

#include <string>
#include <vector>

#include "searchd/model/criteria.h"
#include "searchd/query/query.h"

namespace gijiroku::search {

/// Selects `value` in `field`, or removes it if it was selected.
Criteria toggled(const Criteria& criteria, Field field, const std::string& value);

/// The same for a way to match.
Criteria toggled(const Criteria& criteria, Fit fit);

/// Switches a variant off, or on again if it was off.
Criteria toggled_variant(const Criteria& criteria, const std::string& variant);

/// Removes all filters, the days and the fuzzy search.
Criteria without_filters(const Criteria& criteria);

/// Replaces the text by that of `query`.
Criteria with_text(const Criteria& criteria, const Query& query);

/// Shows hits from `offset` on.
Criteria from_offset(const Criteria& criteria, std::size_t offset);

/// A condition of a search, for a button that removes it.
struct Chip {
  std::string field, value;  ///< in Japanese
  Criteria without;          ///< the search without the condition
};

/// One for each selected value, each way to match, the fuzzy search and each bound of the days.
std::vector<Chip> chips(const Criteria& criteria);

}  // namespace gijiroku::search
