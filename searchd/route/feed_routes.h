// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/route/feed_routes.h — what other programs follow: feeds of searches and meetings,
// meetings as TEI, how browsers search this site, and what search engines ask for.
#pragma once

#include "searchd/route/call.h"

namespace gijiroku::search {

/// The newest hits of a search, kFeedEntries unless the request has a size.
Reply search_feed_file(const Call& call);
Reply meetings_feed_file(const Call& call);
Reply opensearch_file(const Call& call);

/// A meeting as TEI. An id that no record has is answered as in former_reply.h.
Reply meeting_tei_file(const Call& call);

Reply robots_file(const Call& call);

/// The addresses of the meetings: only of a public site that states its own address and may be
/// indexed. Otherwise status 404.
Reply sitemap_index_file(const Call& call);
Reply sitemap_file(const Call& call);

}  // namespace gijiroku::search
