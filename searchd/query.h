// searchd/query.h — what somebody typed, understood: terms that must all be found. Any string is a
// query.
//
// Blanks part terms; "…" (also “…” and ＂…＂) is searched exactly as it stands, blanks and all. A
// quotation ends where a blank or the end of the text follows its mark, so that it may hold
// quotation marks itself; one that never ends is plain text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tokenizer.h"

namespace gijiroku {

/// A word of a term, as the index knows it.
struct Word {
  std::string base, surface;
};

/// Another spelling under which a term is searched too (variants.h).
struct Variant {
  std::string literal;        ///< N0, never empty
  std::u32string characters;  ///< the same as code points
};

struct Term {
  std::string printed;        ///< as typed, without quotation marks
  std::string literal;        ///< N0, never empty
  std::u32string characters;  ///< the same as code points
  bool exact = false;         ///< quoted: the literal alone
  bool one_word = false;      ///< the literal is one token in its dictionary form
  std::vector<Word>
      words;  ///< those with content, or all where none has; of an exact term for ranking only
  std::vector<Variant> variants;  ///< none of an exact term
};

struct Query {
  std::vector<Term> terms;  ///< all must be found
  bool blank = false;       ///< the text is empty; it selects everything
  bool hollow =
      false;  ///< the text is not empty but holds nothing that could be found; it selects nothing
};

/// Total.
Query parse_query(std::string_view text, const Tokenizer& tokenizer);

}  // namespace gijiroku
