// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/spelling/counter.h — counters and measures, the words that follow a number: 人, か月, m2,
// 平方メートル.
#pragma once

#include <string_view>

#include "searchd/spelling/spelling.h"

namespace gijiroku::search {

/// The counter or measure at byte `at` of a text in N0, which follows a number: か before 月, 所,
/// 国 and the like; m2, 人, 歳. Total.
Spelling counter_at(std::string_view form, std::size_t at);

/// The measure of area or volume at byte `at`, which needs no number before it: 平方メートル当たり,
/// m2当たり. Total.
Spelling area_at(std::string_view form, std::size_t at);

/// Whether a counter begins at byte `at`, so that kanji before it are a number. Total.
bool begins_with_counter(std::string_view form, std::size_t at);

/// Whether a counter for which daiji are used begins at byte `at`: 参拾人 and 弐千円 are numbers,
/// 参列 is not. Total.
bool begins_with_daiji_counter(std::string_view form, std::size_t at);

/// Whether all of `word` (N0) is a counter or a measure. Total.
bool is_counter(std::string_view word);

}  // namespace gijiroku::search
