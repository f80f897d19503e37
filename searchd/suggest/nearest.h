// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/suggest/nearest.h — もしかして: words of the index that the user may have meant instead
// of a word that the index hardly has.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tokenizer.h"
#include "searchd/index/vocabulary.h"

namespace gijiroku::search {

inline constexpr std::size_t kMaxNearest = 5;

/// Words and phrases of two characters or more that are read as `typed` is, most frequent first.
/// `typed` may be Latin letters that spell kana (hoikuen).
///
/// If there are none, or if `typed` has no kanji, words follow whose reading is one edit away: one
/// kana or letter added, missing or replaced, or two neighbors exchanged. Readings shorter than
/// four are not edited.
///
/// Only words in more nodes than `typed` itself are returned, as printed, at most kMaxNearest.
/// Empty if the reading of `typed` is unknown or longer than 40 kana or letters. Total. Thread-safe
/// except for the tokenizer. O(log words).
std::vector<std::string> nearest_words(std::string_view typed, const Vocabulary& vocabulary,
                                       const Tokenizer& tokenizer);

}  // namespace gijiroku::search
