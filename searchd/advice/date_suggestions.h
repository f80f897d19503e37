// searchd/advice/date_suggestions.h — a day or a month among the words of a query, as a filter.
#pragma once

#include <string>
#include <vector>

#include "searchd/advice/advice.h"
#include "searchd/query/query.h"
#include "searchd/select/selection.h"

namespace gijiroku::search {

struct DateSuggestions {
  std::vector<DateSuggestion> suggestions;
  std::string no_meeting;  ///< the day or month; empty if a meeting was held then
};

/// If a word of the query names a day or a month and the criteria ask for no days: the rest of the
/// query among the meetings of then. If there was none: in that month and on the nearest days
/// before and after. Suggestions that find nothing are left out. Throws IndexError.
DateSuggestions date_suggestions(const Criteria& criteria, const Query& query,
                                 const IndexReader& index);

}  // namespace gijiroku::search
