// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/model/criteria.h — what a user asks of an index, as a value.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/schema.h"
#include "searchd/model/tier.h"

namespace gijiroku::search {

/// The order of hits. kRelevance: best first, or newest first if there is no text. Utterances come
/// before other nodes in every order.
enum class Sort { kRelevance, kNewest, kOldest };

inline constexpr std::array<std::string_view, 3> kSortCodes{"relevance", "newest", "oldest"};
constexpr std::string_view code(Sort sort) { return kSortCodes[static_cast<std::size_t>(sort)]; }

/// What a hit is: a node, an agenda item or a meeting. With AND, all terms must be in the same one.
enum class Unit { kUtterance, kItem, kMeeting };
inline constexpr std::array<std::string_view, 3> kUnitCodes{"utterance", "item", "meeting"};
constexpr std::string_view code(Unit unit) { return kUnitCodes[static_cast<std::size_t>(unit)]; }

/// Nodes whose value in `field` is one of `values`. Values are written as in docs/index-format.md:
/// "proposal", "部員", "2020".
struct Filter {
  Field field;
  std::vector<std::string> values;
};

/// Nodes that match the text, every filter and the days. An empty text matches every node.
struct Criteria {
  std::string text;
  std::vector<Filter> filters;                 ///< at most one a field
  std::vector<std::string> excluded_variants;  ///< other spellings (N0) not to search for
  Unit unit = Unit::kUtterance;                ///< what a hit is
  bool fuzzy = false;               ///< also find text that differs from a term by one character
  std::vector<Fit> fits;            ///< a node must match in one of these ways; empty: in any
  std::optional<Date> from, until;  ///< inclusive; a node without a date is outside all bounds
  Sort sort = Sort::kRelevance;
  std::size_t offset = 0, limit = 10;           ///< of hits
  std::vector<std::string> ignored_parameters;  ///< names of unknown parameters of the request

  /// Whether anything but the text restricts the result.
  bool is_filtered() const { return !filters.empty() || !fits.empty() || from || until; }
};

}  // namespace gijiroku::search
