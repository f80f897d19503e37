// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/query/question_words.h — words of questions that are not what is asked about
// (dict/question_words.tsv).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searchd/query/syntax.h"

namespace gijiroku::search {

/// Whether `base`, a dictionary form in the literal form, asks and is not in the answer: 何, いつ,
/// 教える. Total.
bool is_question_word(std::string_view base);

/// A query without the pieces of its root that only ask.
struct WithoutAsking {
  Syntax syntax;
  std::vector<std::string> ignored;  ///< these pieces, as typed
};

/// Leaves out unquoted pieces that only ask, if there are others that must be found, except fields.
/// Total.
WithoutAsking without_asking(Syntax root);

/// Whether `term` (literal form) does nothing but ask: いつから, どうなっている, 教えて,
/// どこ?. Total.
bool only_asks(std::string_view term);

/// Whether `text` (literal form) says only which side of a subject is asked about: 方法, 手続き,
/// and every 作り方, 申請の仕方. It may be in the answer, but is no subject. Total.
bool is_aspect(std::string_view text);

}  // namespace gijiroku::search
