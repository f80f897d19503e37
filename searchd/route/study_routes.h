// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/route/study_routes.h — counts (集計), concordances (用例), and questions with their
// answers (問答).
#pragma once

#include "searchd/route/call.h"

namespace gijiroku::search {

/// Throw BadRequest, and what SearcherPool::with_searcher() throws.
Reply count_page(const Call& call);
Reply api_count(const Call& call);
Reply line_page(const Call& call);
Reply api_lines(const Call& call);
Reply pairs_page(const Call& call);
Reply api_pairs(const Call& call);

}  // namespace gijiroku::search
