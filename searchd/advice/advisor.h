// searchd/advice/advisor.h — decides which advice a search gets, and collects it.
#pragma once

#include <cstddef>

#include "core/tokenizer.h"
#include "searchd/advice/advice.h"
#include "searchd/advice/relaxations.h"
#include "searchd/query/query.h"
#include "searchd/select/selection.h"

namespace gijiroku::search {

/// Hits below which more than relaxations is offered.
inline constexpr std::size_t kFewHits = 10;

/// `whole`: how many nodes hold the whole query. Relaxations are not tried after `until`. Throws
/// IndexError.
Advice advise(const Criteria& criteria, const Query& query, const IndexReader& index,
              const Tokenizer& tokenizer, std::size_t whole, Deadline until);

}  // namespace gijiroku::search
