// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/engine/shown_hits.h — the hits of a page of results. One thread at a time.
#pragma once

#include <vector>

#include "core/tokenizer.h"
#include "searchd/advice/advice.h"
#include "searchd/model/criteria.h"
#include "searchd/model/hit.h"
#include "searchd/query/query.h"
#include "searchd/query/query_parts.h"
#include "searchd/select/selection.h"

namespace gijiroku::search {

/// The hits of the requested page, with the cards of items and the partners of questions and
/// answers. Throws IndexError.
std::vector<Hit> shown_hits(const Selection& selection, const Criteria& criteria,
                            const Query& query, const IndexReader& index,
                            const Tokenizer& tokenizer);

/// The first items with the result that is the whole query, on the first page. Throws IndexError.
std::vector<Hit> leading_items(const std::vector<OutcomeSuggestion>& outcomes,
                               const Criteria& asked, const IndexReader& index,
                               const QueryReader& reader);

}  // namespace gijiroku::search
