// searchd/query/syntax.h — what somebody typed, read as the query language reads it: a tree.
//
// Blanks part pieces, all of which are sought. "…" (also “…”, ＂…＂ and 「…」) is one piece,
// searched exactly as it stands, blanks and all; a quotation ends where a blank, the end of the
// text or of its group follows its mark, so that it may hold quotation marks itself, and one that
// never ends is plain text. (…) is a group where it stands by itself and holds more than one piece.
// NEAR and NEAR/30 want the pieces beside them close together (of a group of alternatives: one of
// them), OR and | join alternatives, - or NOT leaves out what follows; they bind in this order, and
// AND may stand where a blank would do. Where such a word makes no sense (OR at the end, nothing
// but exclusions), it stands for itself.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::search {

struct Syntax {
  enum class Kind {
    kPiece,
    kAll,   ///< its parts are sought, those excluded aside
    kAny,   ///< one of its parts is
    kNear,  ///< its parts, pieces or kAny of pieces, are within `distance` characters
  };
  Kind kind = Kind::kPiece;
  std::string_view text;  ///< of a piece: of what was typed, without marks and signs
  bool quoted = false;    ///< of a piece
  bool excluded = false;  ///< of a part of kAll: what matches is left out
  std::size_t distance = 0;
  std::vector<Syntax> parts;
  bool grouped = false;  ///< brackets stand around it
};

/// Characters between pieces joined by a bare NEAR.
inline constexpr std::size_t kNearDistance = 30;
/// The greatest distance of NEAR/N; a greater one is taken for it.
inline constexpr std::size_t kFarthest = 1000;
/// Pieces that NEAR may join; further ones are text.
inline constexpr std::size_t kMostNear = 4;
/// Groups within groups; deeper ones are text.
inline constexpr std::size_t kDeepest = 16;

/// Total. The root is kAll; at least one of its parts is not excluded, unless it has none.
Syntax syntax_of(std::string_view text);

/// Whether `piece` is NEAR, OR and the like, or begins with a minus that leaves out what follows
/// (-予算, not -5): what stands for itself where it makes no sense. Total.
bool looks_like_operator(std::string_view piece);

}  // namespace gijiroku::search
