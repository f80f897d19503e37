// searchd/model/criteria.h — what somebody asks of an index, as a value.
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

/// kRelevance: best first; without a text, newest first. Utterances come before other nodes in
/// every order.
enum class Sort { kRelevance, kNewest, kOldest };

inline constexpr std::array<std::string_view, 3> kSortCodes{"relevance", "newest", "oldest"};
constexpr std::string_view code(Sort sort) { return kSortCodes[static_cast<std::size_t>(sort)]; }

/// What a hit is, and what AND holds within.
enum class Unit { kUtterance, kItem, kMeeting };
inline constexpr std::array<std::string_view, 3> kUnitCodes{"utterance", "item", "meeting"};
constexpr std::string_view code(Unit unit) { return kUnitCodes[static_cast<std::size_t>(unit)]; }

/// Nodes whose value in `field` is one of `values` (as docs/index-format.md writes them:
/// "proposal", "部員", "2020").
struct Filter {
  Field field;
  std::vector<std::string> values;
};

/// Nodes that match the text, every filter and the days. An empty text selects every node.
struct Criteria {
  std::string text;
  std::vector<Filter> filters;                 ///< at most one a field
  std::vector<std::string> excluded_variants;  ///< other spellings (N0) that are not searched
  Unit unit = Unit::kUtterance;                ///< a node, an agenda item, a meeting
  bool fuzzy = false;                          ///< text that is nearly a term is found too
  std::vector<Fit> fits;            ///< the node matches in one of these ways; empty: in any
  std::optional<Date> from, until;  ///< inclusive; a node without a date lies outside any bound
  Sort sort = Sort::kRelevance;
  std::size_t offset = 0, limit = 10;  ///< of hits
  std::vector<std::string>
      ignored_parameters;  ///< names of what else was asked, which nothing knows

  /// Whether more is asked of a record than that it holds the text.
  bool narrowed() const { return !filters.empty() || !fits.empty() || from || until; }
};

}  // namespace gijiroku::search
