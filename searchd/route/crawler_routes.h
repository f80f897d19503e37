// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/route/crawler_routes.h — what search engines ask for.
#pragma once

#include "searchd/route/call.h"

namespace gijiroku::search {

Reply robots_file(const Call& call);

/// The addresses of the meetings: only of a public site that states its own address and may be
/// indexed. Otherwise status 404.
Reply sitemap_index_file(const Call& call);
Reply sitemap_file(const Call& call);

}  // namespace gijiroku::search
