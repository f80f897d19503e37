// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/suggest/typed_query.h — which part of an unfinished query is being typed, and what comes
// before it.
//
// That part is the last word: くんr in 防災 くんr, くん in -くん and (くん, the value 委 in
// 役職:委. After a quotation mark that is not closed yet, it is everything: 学校 きゅ in "学校
// きゅ.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/words.h"

namespace gijiroku::search {

struct TypedQuery {
  std::string_view kept;         ///< stays as it is, before the word
  std::string_view word;         ///< to complete; may be empty after the name of a field
  std::optional<WordKind> kind;  ///< the word is a value of a field of this kind
  std::string_view close;        ///< closes the quotation that the word is in; empty: it is in none
};

/// Nullopt if nothing is being typed: the text is blank, or ends with a blank or a closed
/// quotation. Total. Returns views into `text`.
std::optional<TypedQuery> typed_query(std::string_view text);

/// `text` as a query that finds exactly it: in quotation marks if it contains blanks or signs.
/// Nullopt if quotation marks would not help. Total.
std::optional<std::string> as_query(std::string_view text);

/// The name of the field that filters by values of this kind (役職). Empty for words and titles.
std::string_view field_name(WordKind kind);

}  // namespace gijiroku::search
