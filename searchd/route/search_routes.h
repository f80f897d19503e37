// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/route/search_routes.h — searches, all hits as a table, and suggestions.
#pragma once

#include "searchd/route/call.h"

namespace gijiroku::search {

/// Throw BadRequest, and what SearcherPool::with_searcher() throws.
Reply search_page(const Call& call);
Reply api_search(const Call& call);
Reply api_suggest(const Call& call);
Reply api_document(const Call& call);

}  // namespace gijiroku::search
