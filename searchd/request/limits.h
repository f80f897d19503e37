// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/request/limits.h — limits that keep each request cheap, and defaults of a request without
// a size (docs/http-api.md).
#pragma once

#include <cstddef>

namespace gijiroku::search {

inline constexpr std::size_t kMaxTextBytes = 1024, kMaxTerms = 32;  ///< of q, terms split at blanks
/// Terms of a fuzzy search, which reads many texts for each term.
inline constexpr std::size_t kMaxFuzzyTerms = 4;
inline constexpr std::size_t kMaxOffset = 1000;                 ///< hits before the page
inline constexpr std::size_t kDefaultSize = 10, kMaxSize = 50;  ///< hits per page
inline constexpr std::size_t kMeetingsPerPage = 100;            ///< in the list of meetings
inline constexpr std::size_t kDefaultSuggestions = 8, kMaxSuggestions = 20;

}  // namespace gijiroku::search
