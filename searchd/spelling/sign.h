// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/spelling/sign.h — signs between and in words, which people may write or omit: 人々, 人人;
// いすゞ, いすず; 霞ヶ関, 霞が関; ご意見, 御意見; 小・中学校, 小中学校.
#pragma once

#include <string_view>

#include "searchd/spelling/spelling.h"

namespace gijiroku::search {

/// The sign at byte `at` of a text in N0, or the letter that a sign may replace. Total.
Spelling sign_at(std::string_view form, std::size_t at);

/// Four to eight kanji with ・ between words of two: 年末・年始. Empty for other texts.
std::vector<std::string> with_dot(std::string_view form);

}  // namespace gijiroku::search
