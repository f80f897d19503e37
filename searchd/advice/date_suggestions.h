// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/advice/date_suggestions.h — suggests a filter by date if a word of the query is a day or
// a month.
#pragma once

#include <string>
#include <vector>

#include "core/tokenizer.h"
#include "searchd/advice/advice.h"
#include "searchd/query/query.h"
#include "searchd/select/selection.h"

namespace gijiroku::search {

struct DateSuggestions {
  std::vector<DateSuggestion> suggestions;
  std::string no_meeting;  ///< the day, month or plenary session; empty if a meeting was held then,
                           ///< or no word names one
};

/// If a word of the query names a day or a month and the criteria have no days, suggests the rest
/// of the query for the meetings held then; before that, if other words are values of fields
/// (平成27年3月10日 予算特別委員会), the same with filters instead of them. If none was held,
/// suggests the month of the day and the nearest days with a meeting before and after. Only
/// meetings of the bodies that the criteria name count. Suggestions that find nothing are omitted.
/// Throws IndexError.
DateSuggestions date_suggestions(const Criteria& criteria, const Query& query,
                                 const IndexReader& index, const Tokenizer& tokenizer);

}  // namespace gijiroku::search
