// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/suggest/nearest.h — もしかして: words of the index that the user may have meant instead
// of a word that the index hardly has.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/tokenizer.h"
#include "searchd/index/vocabulary.h"

namespace gijiroku::search {

inline constexpr std::size_t kMaxNearest = 5;

/// A word or phrase of the index.
struct NearWord {
  std::string text;  ///< as printed
  /// How unlikely the mistake is that leads from this word to what was typed:
  /// 0: none, it is typed in kana or letters; 1: a character that is read or looks alike, or one
  /// typed twice, or ー; 2: a key beside the right one, two characters exchanged, kana after a
  /// kanji, or other characters that are read so; 3: a character missing; 4: another one.
  unsigned mistake = 0;
  std::uint32_t nodes = 0;  ///< that contain it

  friend bool operator==(const NearWord&, const NearWord&) = default;
};

/// The likelier mistake first, then the more frequent word.
inline bool is_likelier(const NearWord& a, const NearWord& b) {
  return a.mistake != b.mistake ? a.mistake < b.mistake : a.nodes > b.nodes;
}

inline constexpr unsigned kLikelyMistake = 2;  ///< the greatest that leaves little doubt

/// Words and phrases of two characters or more that differ from `typed` by one mistake, or by
/// several characters that are read alike. `typed` may be kana or Latin letters that spell kana
/// (hoikuen), also in part (待機jidou). The likeliest mistakes first, then the most frequent words.
///
/// Only words in more nodes than `typed` itself are returned, at most kMaxNearest. Empty if `typed`
/// is longer than 40 characters. Total. Thread-safe except for the tokenizer.
std::vector<NearWord> nearest_words(std::string_view typed, const Vocabulary& vocabulary,
                                    const Tokenizer& tokenizer);

/// The readings (core/kana.h) of a text in N0, of which the end may be Latin letters; at most
/// kMaxReadings. Empty if unknown.
std::vector<std::string> readings_of(std::string_view form, const Tokenizer& tokenizer);
inline constexpr std::size_t kMaxReadings = 16;

/// Words read exactly so, most frequent first. `short_vowels`: also words that are read so without
/// their long vowels.
std::vector<WeightedEntry> words_read(const WordList& words, std::string_view reading,
                                      bool short_vowels);

}  // namespace gijiroku::search
