// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/request/site_path.h — paths of the site's pages, percent-encoded. Total.
#pragma once

#include <string>

#include "searchd/request/request.h"

namespace gijiroku::search {

/// The page of a meeting: "/meetings/0123456789abcdef?q=…#u12". An empty text omits `q`, an empty
/// anchor the fragment.
std::string meeting_path(const std::string& id, const std::string& text, const std::string& anchor);

/// The page of results: "/search?q=…&role=chair&page=2".
std::string search_path(const Criteria& criteria);

/// The list of meetings: "/meetings?body=…&year=2020". Defaults are omitted.
std::string browse_path(const Browse& browse);

}  // namespace gijiroku::search
