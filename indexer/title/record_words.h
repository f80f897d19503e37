// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/title/record_words.h — words for minutes and their editions in titles: 会議録, 議事要旨,
// 開催報告, (案). All functions take the literal form and are total and thread-safe.
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/line/head.h"

namespace gijiroku::indexer {

/// Length in bytes of the word about the text that ends `form` (会議録, の開催); 0 if there is
/// none.
std::size_t record_tail(std::string_view form);

/// Whether `form` begins with such a word.
bool begins_with_record_word(std::string_view form);

/// Length in bytes of a word for minutes whose characters are apart (会 議 録) at byte `at` of
/// `head`; 0 if there is none.
std::size_t spread_minutes_at(const Head& head, std::size_t at);

/// Whether `form` ends in a word for minutes: 会議録, 概要.
bool ends_in_minutes(std::string_view form);

/// Whether `form` is what brackets after a title say about the edition: 案, 要約版.
bool is_edition(std::string_view form);

}  // namespace gijiroku::indexer
