// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/advice/advisor.h — collects the advice for a search.
#pragma once

#include <cstddef>

#include "core/tokenizer.h"
#include "searchd/advice/advice.h"
#include "searchd/advice/relaxations.h"
#include "searchd/query/query.h"
#include "searchd/select/selection.h"

namespace gijiroku::search {

/// With fewer hits than this a search has found little: corrections then cover all rare terms.
inline constexpr std::size_t kFewHits = 10;

/// `parts`: Selection::parts. `whole`: the number of hits that contain the whole query. Relaxations
/// and the fuzzy search are not tried after `until`. Throws IndexError.
Advice advise(const AskedSearch& asked, const std::vector<QueryPart>& parts, std::size_t whole,
              Deadline until);

}  // namespace gijiroku::search
