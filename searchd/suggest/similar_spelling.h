// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/suggest/similar_spelling.h — words of the index whose characters are nearly those typed:
// 待機時童 and 待機児童, 待児童, 待機機児童, 保育円 and 保育園.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "searchd/index/vocabulary.h"

namespace gijiroku::search {

struct SimilarWord {
  std::uint32_t entry;  ///< of the word list
  unsigned mistake;     ///< as NearWord::mistake (suggest/nearest.h)
};

/// Words that differ from `form` (N0) at one place: characters that are read or look alike, one
/// missing or typed twice, two exchanged, ー or the kana after a kanji. Their first character is
/// that of `form`, one that is alike, or the second one. Total. O(words that begin so).
std::vector<SimilarWord> similar_words(const WordList& words, std::string_view form);

}  // namespace gijiroku::search
