// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/query/query_parts.h — the parts of a query as queries of their own: what is searched for
// and counted if nothing matches the whole query.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/query/query.h"

namespace gijiroku::search {

/// Reads further texts as the user's query was read.
struct QueryReader {
  const Tokenizer& tokenizer;
  ParseOptions options;

  Query read(std::string_view text) const { return parse_query(text, tokenizer, options); }
};

/// A part of a query.
struct QueryPart {
  std::string text;  ///< as typed, or a word of a term in its dictionary form
  /// Searches for the part alone, under the fields and exclusions of the whole query.
  Query query;
  /// It has a noun with content. Verbs, numbers, affixes, question words and aspects (方法) say
  /// what is asked about a subject, but are no subject.
  bool is_subject = false;
  bool is_word = false;  ///< of a clause; false if it is the clause
  /// Of a word that is one of two nouns next to each other: the other one, by its index in
  /// ClauseParts::words. Neither is the subject without the other (生成|AI, 扶養|照会).
  std::optional<std::size_t> other_half{};
};

/// A clause of the root that is no field and not excluded.
struct ClauseParts {
  std::size_t clause;  ///< index in the root
  QueryPart whole;
  /// Of an unquoted term whose words may match non-contiguously, if it has two or more with
  /// content: these. An affix belongs to the word next to it (保育料), and katakana words next to
  /// each other are one (ブロックチェーン). Each text once.
  std::vector<QueryPart> words;
};

/// Whether some record contains a text (N0).
using IsSaid = std::function<bool(std::string_view)>;

/// In the order of the query. Nouns next to each other are one word if `is_said` is given and true
/// for them (業務継続計画), but not if they are all words of the term. Total if `is_said` is.
std::vector<ClauseParts> parts_of(const Query& query, const QueryReader& reader,
                                  const IsSaid& is_said = {});

/// The query with only some of the words of clause `parts.clause`: those that `words` lists.
Query with_words(const Query& query, const ClauseParts& parts,
                 const std::vector<std::size_t>& words);

}  // namespace gijiroku::search
