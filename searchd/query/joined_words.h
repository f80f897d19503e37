// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/query/joined_words.h — stretches of a term that are one word although the tokenizer cuts
// them, and of which no piece says anything alone: numbers with what belongs to them (1歳児,
// 第12条の3, 令和5年度, 資料2-1), surnames of one kanji with an office (南委員), and verbs with
// what makes them easy or hard (使いにくい).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "core/tokenizer.h"

namespace gijiroku::search {

/// The joined words of `form`, of which `tokens` are the tokens: bytes, in order, disjoint. A
/// number without a counter takes the noun before it, or else the noun after it. Of an adjective
/// only the stem belongs to the word (使いにく), which all its forms have. Total.
std::vector<Span> joined_words(const LiteralForm& form, const std::vector<Token>& tokens);

/// A joined word as people write it: 使いにくい for the stem 使いにく, any other as it is. Total.
std::string dictionary_form(std::string_view word);

/// Another spelling of dictionary_form(word), as a stem if `word` is one: 使いづら. Total.
std::string in_form_of(std::string_view word, std::string_view variant);

}  // namespace gijiroku::search
