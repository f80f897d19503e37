// searchd/request/site_path.h — addresses within the site, escaped. Total.
#pragma once

#include <string>

#include "searchd/request/request.h"

namespace gijiroku::search {

/// "/meetings/0123456789abcdef?q=…#u12"; without `q` for an empty text, without '#' for an empty
/// anchor.
std::string meeting_path(const std::string& id, const std::string& text, const std::string& anchor);

/// "/search?q=…&role=chair&page=2"
std::string search_path(const Criteria& criteria);

/// "/meetings?body=…&year=2020"
std::string browse_path(const Browse& browse);

}  // namespace gijiroku::search
