// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/query/syntax.h — the query language: reads what a user typed as a tree.
//
// Whitespace separates pieces, and all of them must be found. "…" (also “…”, ＂…＂, 「…」 and
// 『…』) is one piece, searched for exactly as it is, with its whitespace. A quotation ends at a
// mark followed by whitespace or by the end of the text or of its group. So it may contain
// quotation marks. A quotation that never ends is plain text. (…) is a group if no other text
// touches it and it contains more than a plain word.
//
// NEAR and NEAR/30 require the pieces on both sides to be close together; a group of alternatives
// may take the place of a piece. OR and | join alternatives. - and NOT exclude what follows. They
// bind in this order. AND between two pieces has no effect. An operator that makes no sense (OR at
// the end, nothing but exclusions) is plain text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::search {

struct Syntax {
  enum class Kind {
    kPiece,
    kAll,   ///< all of its parts must be found, but none of the excluded ones
    kAny,   ///< one of its parts must be found
    kNear,  ///< its parts, pieces or kAny of pieces, must be within `distance` characters
  };
  Kind kind = Kind::kPiece;
  std::string_view text = {};  ///< of a piece: part of the typed text, without marks and signs
  bool quoted = false;         ///< of a piece
  bool excluded = false;       ///< of a part of kAll: what matches it is excluded
  std::size_t distance = 0;
  std::vector<Syntax> parts = {};
  bool grouped = false;  ///< it was in brackets
};

/// The distance of a NEAR without a number, in characters.
inline constexpr std::size_t kNearDistance = 30;
/// The greatest distance of NEAR/N. A greater one is reduced to it.
inline constexpr std::size_t kMaxNearDistance = 1000;
/// The number of pieces that NEAR may join. Further ones are text.
inline constexpr std::size_t kMaxNearPieces = 4;
/// The depth of groups within groups. Deeper ones are text.
inline constexpr std::size_t kMaxGroupDepth = 16;

/// Total. The root is kAll. At least one of its parts is not excluded, unless it has no parts.
Syntax syntax_of(std::string_view text);

/// What `value` quotes, without its marks, if it is one quotation; otherwise `value`. Total.
std::string without_quotes(std::string_view value);

/// Whether `piece` is NEAR, OR or the like, or begins with a minus that excludes what follows
/// (-予算, not -5). Such a piece is text if it makes no sense as an operator. Total.
bool looks_like_operator(std::string_view piece);

}  // namespace gijiroku::search
