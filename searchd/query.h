// searchd/query.h — what somebody typed, understood: terms of which some must be found and some
// must not. Any string is a query; query_pieces.h tells how it is cut.
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
  std::vector<Word> words;  ///< those with content that do not ask (何, どう), or all where none
                            ///< has; of an exact term for ranking only
  std::vector<Variant> variants;  ///< none of an exact term
};

struct Query {
  std::vector<Term> terms;  ///< those that are sought
  std::vector<std::vector<std::size_t>>
      groups;                  ///< places in `terms`: of each group one must be found
  std::vector<Term> excluded;  ///< none may be found, as they stand
  bool blank = false;          ///< the text is empty; it selects everything
  bool hollow =
      false;  ///< the text is not empty but holds nothing that could be found; it selects nothing
};

/// `query` without one of its groups; it selects everything where that was its only one.
Query without_group(const Query& query, std::size_t group);

/// Total.
Query parse_query(std::string_view text, const Tokenizer& tokenizer);

}  // namespace gijiroku
