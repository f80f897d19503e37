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

/// Selects all of `values` in `field`, or removes them if all were selected.
Criteria toggled_all(const Criteria& criteria, Field field, const std::vector<std::string>& values);

/// The 年度 from the earliest to the latest of those selected and `year`. A year between them is
/// selected alone; if it was so already, the filter is removed. Of a range that is longer than a
/// request may name, `year` alone.
Criteria with_year(const Criteria& criteria, int year);

/// The same as toggled() for a way to match.
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

/// One for each selected value (successive 年度 are one), each way to match, the fuzzy search and
/// each bound of the days.
std::vector<Chip> chips(const Criteria& criteria);

}  // namespace gijiroku::search
