// searchd/advice/narrowing.h — the searches that are one step away from a search: a filter more, a
// filter less, another text, another page. Total.
#pragma once

#include <string>
#include <vector>

#include "searchd/model/criteria.h"
#include "searchd/query/query.h"

namespace gijiroku::search {

/// With `value` chosen in `field`, or no longer chosen where it was; from the first page.
Criteria toggled(const Criteria& criteria, Field field, const std::string& value);

/// The same with one more way to match, or without it.
Criteria toggled(const Criteria& criteria, Fit fit);

/// With another spelling no longer searched, or searched again.
Criteria toggled_spelling(const Criteria& criteria, const std::string& variant);

/// The text alone: without filters and days.
Criteria widened(const Criteria& criteria);

/// With the text of `query` in place of its own; from the first page.
Criteria reworded(const Criteria& criteria, const Query& query);

/// From another hit on.
Criteria paged(const Criteria& criteria, std::size_t offset);

/// Something that narrows a search, and the search without it.
struct Chip {
  std::string field, value;  ///< Japanese
  Criteria without;
};

/// One for each value chosen and each bound of the days.
std::vector<Chip> chips(const Criteria& criteria);

}  // namespace gijiroku::search
