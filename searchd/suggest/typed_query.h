// searchd/suggest/typed_query.h — which part of an unfinished query is being typed, and what stands
// before it.
//
// The last word is: of 防災 くんr it is くんr, of -くん and (くん it is くん, of 役職:委 the value
// 委, of "学校 きゅ all behind the quotation mark that nothing closes yet.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/words.h"

namespace gijiroku::search {

struct TypedQuery {
  std::string_view kept;         ///< stays as it is, before the word
  std::string_view word;         ///< is completed; may be empty behind the name of a field
  std::optional<WordKind> kind;  ///< the word is a value of a field that has such values
  std::string_view close;        ///< ends the quotation that the word stands in; empty: in none
};

/// Nullopt where nothing is being typed: the text is blank, or ends with a blank or a closed
/// quotation. Total; views into `text`.
std::optional<TypedQuery> typed_query(std::string_view text);

/// `text` as a query finds just it: in quotation marks where it holds blanks or signs. Nullopt
/// where no marks would help. Total.
std::optional<std::string> as_query(std::string_view text);

/// The name by which a query filters by such values: 役職; empty for words and titles.
std::string_view field_name(WordKind kind);

}  // namespace gijiroku::search
