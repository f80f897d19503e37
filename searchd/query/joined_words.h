// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/query/joined_words.h — stretches of a term that are one word although the tokenizer cuts
// them, and of which no piece says anything alone: numbers with what belongs to them (1歳児,
// 第12条の3, 令和5年度, 資料2-1), and surnames of one kanji with an office (南委員).
#pragma once

#include <vector>

#include "core/text.h"
#include "core/tokenizer.h"

namespace gijiroku::search {

/// The joined words of `form`, of which `tokens` are the tokens: bytes, in order, disjoint. A
/// number without a counter takes the noun before it, or else the noun after it. Total.
std::vector<Span> joined_words(const LiteralForm& form, const std::vector<Token>& tokens);

}  // namespace gijiroku::search
