// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/request/limits.h — limits that keep each request cheap, and defaults of a request without
// a size (docs/http-api.md).
#pragma once

#include <cstddef>

namespace gijiroku::search {

inline constexpr std::size_t kMaxTextBytes = 1024, kMaxTerms = 32;  ///< of q, terms split at blanks
/// Terms of a fuzzy search, which reads many texts for each term.
inline constexpr std::size_t kMaxFuzzyTerms = 4;
/// NEAR chains of a query. Over 77,000 records, four of frequent characters take 0.4 s.
inline constexpr std::size_t kMaxNears = 4;
/// Single characters in a search for agenda items or meetings, which reads all nodes that contain
/// one of them. Over 77,000 records, 32 hiragana take 0.7 s and eight 0.2 s.
inline constexpr std::size_t kMaxSingleCharacters = 8;
/// Values of one filter, and of all filters together. Each takes room in every link of an answer.
/// Years do not count: they are short, and a range in q (年度:1947..2024) becomes one value a year.
inline constexpr std::size_t kMaxValuesPerField = 16, kMaxValues = 64, kMaxYearValues = 256;
inline constexpr std::size_t kMaxExcludedVariants = 64;
inline constexpr std::size_t kMaxOffset = 1000;                 ///< hits before the page
inline constexpr std::size_t kDefaultSize = 10, kMaxSize = 50;  ///< hits per page
inline constexpr std::size_t kMeetingsPerPage = 100;            ///< in the list of meetings
inline constexpr std::size_t kDefaultSuggestions = 8, kMaxSuggestions = 20;

}  // namespace gijiroku::search
