// searchd/request/limits.h — bounds that keep any one request cheap, and what is assumed where a
// request names no size (docs/http-api.md).
#pragma once

#include <cstddef>

namespace gijiroku::search {

inline constexpr std::size_t kMaxTextBytes = 1024, kMaxTerms = 32;  ///< of q; terms: between blanks
/// Terms of a fuzzy search, which reads many texts for each.
inline constexpr std::size_t kMaxFuzzyTerms = 4;
inline constexpr std::size_t kMaxOffset = 1000;                 ///< hits before the page
inline constexpr std::size_t kDefaultSize = 10, kMaxSize = 50;  ///< hits a page
inline constexpr std::size_t kMeetingsAPage = 100;
inline constexpr std::size_t kDefaultSuggestions = 8, kMaxSuggestions = 20;

}  // namespace gijiroku::search
