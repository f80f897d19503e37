// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/query/question_words.h — words that ask a question and that its answer does not contain
// (dict/question_words.tsv): 何, いつ, 教える.
#pragma once

#include <string_view>

namespace gijiroku::search {

/// Whether `base`, a dictionary form in the literal form, is one. Total.
bool is_question_word(std::string_view base);

}  // namespace gijiroku::search
