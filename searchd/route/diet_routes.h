// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/route/diet_routes.h — the API of the Diet's records (searchd/kokkai).
#pragma once

#include "searchd/route/call.h"

namespace gijiroku::search {

/// Throw what SearcherPool::with_searcher() throws, and IncompleteError.
Reply diet_speeches(const Call& call);
Reply diet_meetings(const Call& call);
Reply diet_meeting_list(const Call& call);

}  // namespace gijiroku::search
