// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/route/citation_routes.h — citations (引用) of utterances and agenda items.
#pragma once

#include "searchd/route/call.h"

namespace gijiroku::search {

/// Those of an id that no record has get status 404.
Reply citation_page(const Call& call);
Reply api_citation(const Call& call);

}  // namespace gijiroku::search
