// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/route/follow_up_routes.h — promises and requests: a page, JSON and tables.
#pragma once

#include "searchd/route/call.h"

namespace gijiroku::search {

/// Throw BadRequest, and what SearcherPool::with_searcher() throws. A table of which records may be
/// missing is refused with IncompleteError.
Reply follow_ups_page(const Call& call);
Reply api_follow_ups(const Call& call);

}  // namespace gijiroku::search
