// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/request/feed_path.h — paths of the feeds of searches and of lists of meetings. Total.
#pragma once

#include <string>

#include "searchd/request/request.h"

namespace gijiroku::search {

/// The newest hits of a search: "/search.atom?q=…".
std::string search_feed_path(const Criteria& criteria);

/// The newest meetings of a list: "/meetings.atom?body=…".
std::string meetings_feed_path(const Browse& browse);

}  // namespace gijiroku::search
