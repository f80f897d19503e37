// searchd/query_pieces.h — what somebody typed, cut where the query language cuts it.
//
// Blanks part pieces; "…" (also “…”, ＂…＂ and 「…」) is one, searched exactly as it stands, blanks
// and all. A quotation ends where a blank or the end of the text follows its mark, so that it may
// hold quotation marks itself; one that never ends is plain text. OR and | join two pieces as
// alternatives; - before a piece, or NOT, leaves out what holds it. Where that makes no sense (OR
// at the end, nothing but exclusions), the words stand for themselves.
#pragma once

#include <string_view>
#include <vector>

namespace gijiroku {

struct Piece {
  std::string_view text;  ///< of what was typed, without marks and signs
  bool quoted = false;
  bool excluded = false;     ///< what holds it is left out
  bool alternative = false;  ///< it or the piece before it
};

/// Total. At least one piece is not excluded, unless there are none.
std::vector<Piece> pieces_of(std::string_view text);

}  // namespace gijiroku
