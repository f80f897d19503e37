// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/study/concordance.h — every place where a query matches, each with what precedes and
// follows it (KWIC, 用例).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "embedded/strings.h"
#include "searchd/model/criteria.h"
#include "searchd/model/hit.h"

namespace gijiroku::search {

/// The order of lines: by what follows the match, by what precedes it (read from the match
/// outward), by the speaker's role, by the day, or by the address. Equal lines are in the order of
/// the record.
enum class LineOrder : std::uint8_t { kAfter, kBefore, kRole, kDate, kAddress };

struct NamedLineOrder {
  LineOrder order;
  std::string_view code, name;
};
inline constexpr std::array<NamedLineOrder, 5> kLineOrders{
    {{LineOrder::kAfter, "after", strings::lines_after},
     {LineOrder::kBefore, "before", strings::lines_before},
     {LineOrder::kRole, "role", strings::lines_role},
     {LineOrder::kDate, "date", strings::lines_date},
     {LineOrder::kAddress, "address", strings::lines_address}}};
constexpr const NamedLineOrder& named(LineOrder order) {
  return kLineOrders[static_cast<std::size_t>(order)];
}

/// Which lines. The criteria's unit and order are unused; their offset and limit count lines.
struct LineRequest {
  Criteria criteria{};
  LineOrder order = LineOrder::kAfter;
};

/// One place where a node matches. The texts are as the source wrote them, with a blank for each
/// run of whitespace; kLineContext characters precede and follow the match at most.
struct ConcordanceLine {
  Hit hit;  ///< without a snippet
  std::string before, key, after;
};

inline constexpr std::size_t kLineContext = 40;

/// Lines that are all needed at once, for a page.
struct LinePage {
  std::size_t total = 0;   ///< lines of all pages
  std::size_t nodes = 0;   ///< nodes that they are of
  std::size_t others = 0;  ///< nodes that match, but without the text of a term in one piece
  std::vector<ConcordanceLine> lines{};
  std::vector<std::string> missing_years{};  ///< 年度 with damaged shards, so lines may be missing
  std::string generation{};
};

}  // namespace gijiroku::search
