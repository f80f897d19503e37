// searchd/model/tier.h — how well a node matches a query, and how many nodes match each way.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace gijiroku {

/// Best first. A node's is the worst over the query's terms.
enum class Tier : std::uint8_t {
  kLiteral,  ///< the text as it stands, from word to word
  kVariant,  ///< another spelling of it
  kInside,   ///< the text inside a longer word or across deleted whitespace
  kApart,    ///< its words, inflected or not next to each other
  kSome,     ///< some of its words, where few nodes hold all
  kVague     ///< nearly the text, where that was asked for
};

/// What people may narrow a search to: 文字どおり, of which 語の一部; 表記ゆれ; 語が離れて;
/// 一部の語; あいまい.
enum class Fit : std::uint8_t { kLiteral, kInside, kVariant, kApart, kSome, kVague };

struct NamedFit {
  Fit fit;
  std::string_view code, japanese;
};
inline constexpr NamedFit kFits[]{
    {Fit::kLiteral, "literal", "文字どおり"}, {Fit::kInside, "inside", "語の一部"},
    {Fit::kVariant, "variant", "表記ゆれ"},   {Fit::kApart, "apart", "語が離れて"},
    {Fit::kSome, "some", "一部の語"},         {Fit::kVague, "vague", "あいまい"}};

constexpr bool fits(Tier tier, Fit fit) {
  switch (fit) {
    case Fit::kLiteral:
      return tier == Tier::kLiteral || tier == Tier::kInside;
    case Fit::kInside:
      return tier == Tier::kInside;
    case Fit::kVariant:
      return tier == Tier::kVariant;
    case Fit::kApart:
      return tier == Tier::kApart;
    case Fit::kSome:
      return tier == Tier::kSome;
    case Fit::kVague:
      return tier == Tier::kVague;
  }
  return false;
}

/// Nodes by how they match. Their sum but for `inside`, which is part of `literal`, is the total.
struct FitCounts {
  std::size_t literal = 0, inside = 0, variant = 0, apart = 0, some = 0, vague = 0;

  void add(Tier tier) {
    literal += fits(tier, Fit::kLiteral);
    inside += fits(tier, Fit::kInside);
    variant += fits(tier, Fit::kVariant);
    apart += fits(tier, Fit::kApart);
    some += fits(tier, Fit::kSome);
    vague += fits(tier, Fit::kVague);
  }
  std::size_t of(Fit fit) const {
    switch (fit) {
      case Fit::kLiteral:
        return literal;
      case Fit::kInside:
        return inside;
      case Fit::kVariant:
        return variant;
      case Fit::kApart:
        return apart;
      case Fit::kSome:
        return some;
      case Fit::kVague:
        return vague;
    }
    return 0;
  }
};

}  // namespace gijiroku
