// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/route/item_routes.h — one agenda item, with its result and the thread of its matter.
#pragma once

#include "searchd/route/call.h"

namespace gijiroku::search {

/// Status 404 for an id that no item has.
Reply item_page(const Call& call);
Reply api_item(const Call& call);

}  // namespace gijiroku::search
