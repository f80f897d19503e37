// searchd/query/query.h — what somebody typed, understood: terms, and which of them must be found
// and which must not. Any string is a query; query/syntax.h tells how it is cut.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tokenizer.h"
#include "searchd/query/field_term.h"
#include "searchd/query/pattern.h"
#include "searchd/spelling/variant_table.h"
#include "searchd/spelling/variants.h"

namespace gijiroku::search {

/// A word of a term, as the index knows it.
struct Word {
  std::string base, surface;
  std::vector<std::string> others{};  ///< base forms of its other spellings, short
                                      ///< enough for terms of the index
  friend bool operator==(const Word&, const Word&) = default;

  bool is(std::string_view token_base, std::string_view token_surface) const {
    return token_base == base || token_surface == surface ||
           std::find(others.begin(), others.end(), token_base) != others.end();
  }
};

/// Another spelling under which a term is searched too (spelling/variants.h).
struct Variant {
  std::string literal;        ///< N0, never empty
  std::u32string characters;  ///< the same as code points
};

/// A token of a term that is no grammar.
struct Piece {
  Span span;  ///< bytes of the literal
  NounPart part;
};

struct Term {
  /// Whether `word` (N0) is one of its variants, and so searched anyway.
  bool is_searched_as(std::string_view word) const {
    return std::any_of(variants.begin(), variants.end(),
                       [&](const Variant& variant) { return variant.literal == word; });
  }

  std::string printed;        ///< as typed, without quotation marks
  std::string literal;        ///< N0, never empty
  std::u32string characters;  ///< the same as code points; of a pattern, its longest fixed part
  bool exact = false;         ///< quoted: the literal alone
  bool question = false;      ///< it asks in words, or runs over more than 64 characters
  bool one_word = false;      ///< the literal is one token in its dictionary form, no grammar, and
                              ///< does not end in hiragana, as words with other forms do
  bool non_contiguous = false;  ///< its words say apart what it says: not one that lacks an affix
                                ///< or what stands before it (保育|料, あべ|委員), and no numbers
                                ///< and single characters (3|か月, 児|相)
  std::optional<Pattern> pattern;  ///< a word with wildcards is searched by it alone
  std::vector<Word> words;  ///< each once: those with content that do not ask (何, どう), or all
                            ///< but grammar where none has; of an exact term for ranking only;
                            ///< none of a pattern or a day, month or year
  std::vector<Piece> pieces;                   ///< none of a pattern
  std::vector<Variant> variants;               ///< none of an exact term or a pattern
  std::vector<std::string> excluded_variants;  ///< variants that were switched off
  std::vector<SpellingStretch> stretches;      ///< for ranking; none of an exact term or a pattern
};

/// What a query asks for, as a tree.
struct Clause {
  enum class Kind {
    kTerm,
    kField,
    kAll,   ///< all of `clauses`, and none of those excluded
    kAny,   ///< one of `clauses`
    kNear,  ///< all of `clauses`, terms or kAny of terms, within `distance` characters
  };
  Kind kind = Kind::kAll;
  bool excluded = false;     ///< of a part of kAll
  std::size_t term = 0;      ///< of kTerm: index in Query::terms, or below an excluded clause in
                             ///< Query::excluded
  std::size_t distance = 0;  ///< of kNear
  FieldTerm field;           ///< of kField
  std::vector<Clause> clauses;
};

struct Query {
  std::vector<Term> terms;     ///< those that are sought, each in one clause
  std::vector<Term> excluded;  ///< those that are left out, as they stand
  Clause root;                 ///< kAll
  bool blank = false;          ///< the text is empty; it selects everything
  bool no_searchable_terms =
      false;  ///< the text is not empty but holds nothing that could be found; it selects nothing
};

/// How a text is read.
struct Reading {
  Date today;
  std::vector<std::string> excluded_variants = {};  ///< variants (N0) that are not searched
  const VariantTable& variants = variant_table();   ///< outlives the call
};

/// Total.
Query parse_query(std::string_view text, const Tokenizer& tokenizer, const Reading& reading);

/// `query` without one of the clauses of its root; it selects everything where that was its only
/// one. Nullopt where only what is left out would be left, which by itself would be read as text.
std::optional<Query> without_clause(const Query& query, std::size_t clause);

/// Calls visit(clause) for `clause` and every clause below it that is not excluded.
template <typename Visit>
void each_sought(const Clause& clause, Visit visit) {
  visit(clause);
  for (const Clause& part : clause.clauses) {
    if (!part.excluded) each_sought(part, visit);
  }
}

}  // namespace gijiroku::search
