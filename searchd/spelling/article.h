// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/spelling/article.h — places in laws and budgets, which are several numbers in a row:
// 第九十六条第一項第五号, 第96条第1項第5号, 96条1項5号; 第十二条の三; 二款一項三目. And the numbers
// of bills, petitions and reports, before and after what they number: 第12号議案, 議案第12号,
// 議案12号.
#pragma once

#include <string_view>

#include "searchd/spelling/spelling.h"

namespace gijiroku::search {

/// The place at byte `at` of a text in N0, if it has two numbers or more. Its other spellings write
/// all numbers in one way. Total.
Spelling article_at(std::string_view form, std::size_t at);

/// The number with what it numbers, at byte `at` of a text in N0. Its other spellings have the
/// other order, and both orders in digits and in kanji. Total.
Spelling bill_at(std::string_view form, std::size_t at);

}  // namespace gijiroku::search
