// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/query/query.h — a query as it was understood: terms, and which of them must be found or
// must not be found. Any string is a query; query/syntax.h describes how it is split.
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

/// A word of a term, as the index has it.
struct Word {
  std::string base, surface;
  std::vector<std::string> others{};  ///< base forms of its other spellings, if short enough
  friend bool operator==(const Word&, const Word&) = default;

  /// Whether a token with this base form and surface is the word.
  bool is(std::string_view token_base, std::string_view token_surface) const {
    return token_base == base || token_surface == surface ||
           std::find(others.begin(), others.end(), token_base) != others.end();
  }
};

/// Another spelling that is searched for as well (spelling/variants.h).
struct Variant {
  std::string literal;        ///< N0, never empty
  std::u32string characters;  ///< the same as code points
};

/// Tokens that are one word (query/joined_words.h): 1歳児, 第12条の3, 南委員.
struct JoinedWord {
  std::string literal;             ///< N0
  std::vector<Variant> spellings;  ///< itself first
};

/// A token of a term, except grammar.
struct Piece {
  Span span;  ///< bytes of the literal
  NounPart part;
};

struct Term {
  /// Whether `word` (N0) is one of its variants, and so is searched for anyway.
  bool is_searched_as(std::string_view word) const {
    return std::any_of(variants.begin(), variants.end(),
                       [&](const Variant& variant) { return variant.literal == word; });
  }
  /// Its n-th word, from 1; after `words` come the joined words.
  std::string_view word(std::size_t n) const {
    return n <= words.size() ? words[n - 1].surface : joined[n - words.size() - 1].literal;
  }

  std::string printed;        ///< as typed, without quotation marks
  std::string literal;        ///< N0, never empty
  std::u32string characters;  ///< the same as code points; of a pattern, its longest fixed part
  bool exact = false;         ///< quoted: only the literal is searched for
  bool question = false;      ///< a question in words, or longer than 64 characters
  /// The literal is one token in its dictionary form, and not grammar. It does not end in hiragana,
  /// as words with inflected forms do.
  bool is_single_word = false;
  /// Its words may match non-contiguously. False if a word lost an affix or a prefix to the
  /// tokenizer (保育|料, あべ|委員). False for one joined word and for single characters too
  /// (3か月, 児|相).
  bool non_contiguous = false;
  std::optional<Pattern> pattern;  ///< of a word with wildcards: only this is searched for
  /// Each once: the words with content, except question words (何, どう). If there are no others,
  /// the question words; without these, all words but grammar. An exact term has them for ranking
  /// only. A pattern has none, nor does a day, month or year.
  std::vector<Word> words;
  /// Joined words, which match like `words` but have no postings. A term that does not match
  /// non-contiguously has none, nor does an exact term or a pattern.
  std::vector<JoinedWord> joined;
  std::vector<Piece> pieces;                   ///< a pattern has none
  std::vector<Variant> variants;               ///< an exact term or a pattern has none
  std::vector<std::string> excluded_variants;  ///< variants that the user switched off
  std::vector<SpellingStretch> stretches;      ///< for ranking; an exact term or pattern has none
};

/// What a query asks for, as a tree.
struct Clause {
  enum class Kind {
    kTerm,
    kField,
    kAll,   ///< all of `clauses` must match, but none of the excluded ones
    kAny,   ///< one of `clauses`
    kNear,  ///< all of `clauses`, terms or kAny of terms, within `distance` characters
  };
  Kind kind = Kind::kAll;
  bool excluded = false;  ///< only a part of kAll can be
  /// Of kTerm: index in Query::terms; in Query::excluded if the clause or one around it is
  /// excluded.
  std::size_t term = 0;
  std::size_t distance = 0;  ///< of kNear
  FieldTerm field;           ///< of kField
  std::vector<Clause> clauses;
};

struct Query {
  std::vector<Term> terms;     ///< terms to find, each in one clause
  std::vector<Term> excluded;  ///< terms to exclude, only as typed
  /// Terms of the root that only ask, as typed. They are not searched for because there are others.
  std::vector<std::string> ignored;
  Clause root;         ///< kAll
  bool blank = false;  ///< the text is empty: everything matches
  /// The text is not empty but has nothing that can be searched for: nothing matches.
  bool no_searchable_terms = false;
};

/// How to read a text.
struct ParseOptions {
  Date today;
  std::vector<std::string> excluded_variants = {};  ///< variants (N0) not to search for
  const VariantTable& variants = variant_table();   ///< outlives the call
};

/// Total.
Query parse_query(std::string_view text, const Tokenizer& tokenizer, const ParseOptions& reading);

/// Whether any part of `root` must be found. Exclusions alone select nothing.
inline bool has_included(const Clause& root) {
  return std::any_of(root.clauses.begin(), root.clauses.end(),
                     [](const Clause& part) { return !part.excluded; });
}

/// Calls visit(clause) for `clause` and every clause below it that is not excluded.
template <typename Visit>
void for_each_included(const Clause& clause, Visit visit) {
  visit(clause);
  for (const Clause& part : clause.clauses) {
    if (!part.excluded) for_each_included(part, visit);
  }
}

}  // namespace gijiroku::search
