// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/feed/opensearch_json.h — suggestions for the search box of a browser (OpenSearch
// Suggestions 1.1).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searchd/suggest/suggestions.h"

namespace gijiroku::search {

inline constexpr std::string_view kOpenSearchSuggestions =
    "application/x-suggestions+json; charset=utf-8";

/// ["typed",["text",…]]. Total.
std::string opensearch_suggestions_json(const std::string& typed,
                                        const std::vector<Suggestion>& suggestions);

}  // namespace gijiroku::search
