// searchd/suggest/nearest.h — もしかして: words of the index that somebody may have meant who typed
// one that the index hardly knows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tokenizer.h"
#include "searchd/index/vocabulary.h"

namespace gijiroku::search {

inline constexpr std::size_t kMostNearest = 5;

/// Words and phrases of two characters or more that are read as `typed` is, which may be Latin
/// letters that spell kana (hoikuen), most frequent first;
/// behind them, or for a text with kanji in their place, those whose reading has one kana or letter
/// more, less, another or two exchanged, unless it is short. None is as rare as `typed` itself. As
/// printed, at most kMostNearest. Total; thread-safe but for the tokenizer; O(log words).
std::vector<std::string> nearest(std::string_view typed, const Vocabulary& vocabulary,
                                 const Tokenizer& tokenizer);

}  // namespace gijiroku::search
