// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/agenda/said_title.h — the title of an item within the words of a chair: where it begins
// (次に、議題2、…) and where it ends (…を議題とします). All forms are literal. All is total.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::indexer {

/// Length of the word at `at` that leads on to an item: 次に, それでは, 続いて. 0 if there is none.
std::size_t lead_word_at(std::string_view form, std::size_t at);

/// Length of the word at `at` that calls an item by its number: 議題, 案件. 0 if there is none.
std::size_t call_word_at(std::string_view form, std::size_t at);

/// Where 及び議題2 begins behind the title of 議題1, from byte `from` on; npos if it does not.
std::size_t joint_call(std::string_view form, std::size_t from);

/// The words of a sentence that name its item: from the first of its `bills` on, or without 日程第N
/// before them, and without を議題とします after them. `text` is as printed. Total.
std::string announced_title(std::string_view text, const std::vector<std::string>& bills);

}  // namespace gijiroku::indexer
