// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/route/feed_routes.h — feeds of searches and meetings, meetings as TEI, and how
// browsers search this site.
#pragma once

#include "searchd/route/call.h"

namespace gijiroku::search {

/// The newest hits of a search, kFeedEntries unless the request has a size.
Reply search_feed_file(const Call& call);
Reply meetings_feed_file(const Call& call);
Reply opensearch_file(const Call& call);

/// A meeting as TEI. That of an id that no record has gets status 404.
Reply meeting_tei_file(const Call& call);

}  // namespace gijiroku::search
