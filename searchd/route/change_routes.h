// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/route/change_routes.h — meetings added, corrected and withdrawn: a page and JSON.
#pragma once

#include "searchd/route/call.h"

namespace gijiroku::search {

/// Throw BadRequest, and what SearcherPool::generation() throws.
Reply changes_page(const Call& call);
Reply api_changes(const Call& call);

}  // namespace gijiroku::search
