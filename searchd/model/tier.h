// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/model/tier.h — how well a node matches a query, and how many nodes match in each way.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gijiroku::search {

/// Best first. The tier of a node is the worst over the terms of the query.
enum class Tier : std::uint8_t {
  kLiteral,        ///< the text as typed, on word boundaries
  kVariant,        ///< another spelling of it
  kSubstring,      ///< the text inside a longer word, or across deleted whitespace
  kNonContiguous,  ///< its words, inflected or not next to each other
  kPartial,        ///< some of its words, if few nodes or none contain all of them
  kFuzzy           ///< text that differs by one character, if the search allows it
};

/// The ways to match that users can filter by. kLiteral includes kSubstring.
enum class Fit : std::uint8_t { kLiteral, kSubstring, kVariant, kNonContiguous, kPartial, kFuzzy };

struct NamedFit {
  Fit fit;
  std::string_view code;
};
inline constexpr NamedFit kFits[]{
    {Fit::kLiteral, "literal"}, {Fit::kSubstring, "substring"},
    {Fit::kVariant, "variant"}, {Fit::kNonContiguous, "non_contiguous"},
    {Fit::kPartial, "partial"}, {Fit::kFuzzy, "fuzzy"}};

constexpr std::string_view code(Tier tier) {
  constexpr Fit kFitOf[]{Fit::kLiteral,       Fit::kVariant, Fit::kSubstring,
                         Fit::kNonContiguous, Fit::kPartial, Fit::kFuzzy};
  return kFits[static_cast<std::size_t>(kFitOf[static_cast<std::size_t>(tier)])].code;
}

constexpr bool fits(Tier tier, Fit fit) {
  switch (fit) {
    case Fit::kLiteral:
      return tier == Tier::kLiteral || tier == Tier::kSubstring;
    case Fit::kSubstring:
      return tier == Tier::kSubstring;
    case Fit::kVariant:
      return tier == Tier::kVariant;
    case Fit::kNonContiguous:
      return tier == Tier::kNonContiguous;
    case Fit::kPartial:
      return tier == Tier::kPartial;
    case Fit::kFuzzy:
      return tier == Tier::kFuzzy;
  }
  return false;
}

/// Numbers of nodes by how they match. `substring` is part of `literal`; the others add up to the
/// total.
struct FitCounts {
  std::size_t literal = 0, substring = 0, variant = 0, non_contiguous = 0, partial = 0, fuzzy = 0;

  void add(Tier tier) {
    literal += fits(tier, Fit::kLiteral);
    substring += fits(tier, Fit::kSubstring);
    variant += fits(tier, Fit::kVariant);
    non_contiguous += fits(tier, Fit::kNonContiguous);
    partial += fits(tier, Fit::kPartial);
    fuzzy += fits(tier, Fit::kFuzzy);
  }
  std::size_t count(Fit fit) const {
    switch (fit) {
      case Fit::kLiteral:
        return literal;
      case Fit::kSubstring:
        return substring;
      case Fit::kVariant:
        return variant;
      case Fit::kNonContiguous:
        return non_contiguous;
      case Fit::kPartial:
        return partial;
      case Fit::kFuzzy:
        return fuzzy;
    }
    return 0;
  }
};

}  // namespace gijiroku::search
