// searchd/advice/field_suggestions.h — words of a query that a field has as its value: a speaker
// (いながわ委員, 区長の答弁), a body (厚生委員会), a 年度 (平成27年度). Somebody who types them may
// mean what was said by whom, where and when, instead of what mentions them.
#pragma once

#include <vector>

#include "searchd/advice/advice.h"
#include "searchd/select/selection.h"

namespace gijiroku::search {

/// For each field that the search does not narrow yet, the first word that narrows the rest of the
/// query to something:
/// - a speaker's name, whole, or its beginning (one character: where that is the surname) before a
///   label, which narrows too where records have both (鈴木課長), or else before 委員, 議員, さん
///   or the like; の発言, の答弁, の質問 or の質疑 may follow;
/// - a speaker's surname that is the whole query;
/// - a speaker's label before one of these;
/// - a body's name, whole;
/// - a 年度.
/// In the order of the words; at most kMostTried are tried. Where words name values of several
/// fields, last the search narrowed by the first of each. Throws IndexError.
std::vector<FieldSuggestion> field_suggestions(const Criteria& criteria, const Query& query,
                                               const IndexReader& index,
                                               const Tokenizer& tokenizer);

inline constexpr std::size_t kMostTried = 4;

}  // namespace gijiroku::search
