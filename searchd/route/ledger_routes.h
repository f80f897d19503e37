// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/route/ledger_routes.h — promises and requests, and what was added, corrected or
// withdrawn: pages, JSON and tables.
#pragma once

#include "searchd/route/call.h"

namespace gijiroku::search {

/// Throw BadRequest, and what SearcherPool::with_searcher() throws. A table of which records may be
/// missing is refused with IncompleteError.
Reply follow_ups_page(const Call& call);
Reply api_follow_ups(const Call& call);

/// Throw BadRequest, and what SearcherPool::generation() throws.
Reply changes_page(const Call& call);
Reply api_changes(const Call& call);
Reply api_change_feed(const Call& call);

}  // namespace gijiroku::search
