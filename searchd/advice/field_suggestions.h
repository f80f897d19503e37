// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/advice/field_suggestions.h — suggests filters if words of a query are values of a field:
// a speaker (いながわ委員, 区長の答弁), a body (厚生委員会) or a 年度 (平成27年度).
//
// Users who type such a word may mean who spoke, where and when, and not text that mentions it.
#pragma once

#include <vector>

#include "searchd/advice/advice.h"
#include "searchd/select/selection.h"

namespace gijiroku::search {

/// For each field without a filter, uses the first word that is a value of it and with which the
/// rest of the query finds something. Such a word is
/// - a speaker's whole name;
/// - the beginning of a speaker's name before a label (鈴木課長), if records have both; the filters
///   are then by name and label; one character must be the surname;
/// - the beginning of a speaker's name, two characters or more, before 委員, 議員, さん or the
/// like;
/// - one of these before の発言, の答弁, の質問 or の質疑, also with a blank for の;
/// - a speaker's label before の発言 and so on;
/// - a speaker's surname, if it is the whole query;
/// - a body's whole name;
/// - a plenary session, with a blank behind its year or not; the filter has all its days;
/// - a 年度.
/// Suggestions are in the order of the words; at most kMaxTriedWords words are tried. If words are
/// values of several fields, the last suggestion has the filters of the first word of each field.
/// Throws IndexError.
std::vector<FieldSuggestion> field_suggestions(const Criteria& criteria, const Query& query,
                                               const IndexReader& index,
                                               const Tokenizer& tokenizer);

inline constexpr std::size_t kMaxTriedWords = 4;

}  // namespace gijiroku::search
