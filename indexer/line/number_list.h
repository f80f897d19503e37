// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/line/number_list.h — several numbers in a row, as headings and sentences print them:
// (2)及び(3), 第1号～第5号, 第1号ないし第5号, 第6・7・8号, 日程第4から日程第6まで.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace gijiroku::indexer {

/// Length in bytes of a word for a range (～, から, ないし) at byte `at` of `form`; 0 if there is
/// none.
std::size_t range_joint_at(std::string_view form, std::size_t at);

/// Whether `form` ends with such a word.
bool ends_in_range_joint(std::string_view form);

/// Length in bytes of a word that joins numbers (及び, ・, 、) at byte `at`; 0 if there is none.
std::size_t number_joint_at(std::string_view form, std::size_t at);

/// Whether bytes [from, to) join the first and the last number of a range.
/// 日程第4 議案第6号から日程第6 議案第8号 joins 第6号 and 第8号.
bool joins_range(std::string_view form, std::size_t from, std::size_t to);

/// Adds the numbers that follow byte `at`, behind the last of `numbers`, and returns the byte
/// behind them. `word` may come again before each number (議第6号から議第8号まで) or after it
/// (第6号議案から第8号議案まで). Only ascending numbers at most 30 apart are one list. Linear.
std::size_t read_more_numbers(std::string_view form, std::size_t at, std::string_view word,
                              std::vector<int>& numbers);

}  // namespace gijiroku::indexer
