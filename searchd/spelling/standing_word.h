// searchd/spelling/standing_word.h — another spelling of a word, and where it stands in a text as
// one: as no piece of a longer number or Latin word, and no short piece of another word.
#pragma once

#include <cstdint>
#include <string_view>

#include "searchd/index/literal.h"

namespace gijiroku::search {

class StandingWord {
 public:
  /// `word`: N0, not empty; outlives this.
  explicit StandingWord(std::string_view word);

  /// The first byte at or behind `from` at which it stands in `text` (N0); npos. Total.
  std::size_t find(std::string_view text, std::size_t from) const;

  /// Whether it stands in the text of `node`. Two or three hiragana are then no end of one word
  /// and beginning of the next either: 助けが holds no けが.
  bool stands_in(const LiteralFile& texts, std::uint32_t node) const;

  /// Whether it stands at byte `at` of `text`, which holds it there.
  bool stands(std::string_view text, std::size_t at) const;

  /// The first two conditions of `stands`: it cuts no number or Latin word in two, and no short
  /// katakana word; and if it is two hiragana, it is between other words.
  bool cuts_nothing(std::string_view text, std::size_t at) const;
  bool is_kana_word(std::string_view text, std::size_t at) const;

 private:
  /// One kanji has neither kanji beside it nor hiragana but particles behind it; a kanji with
  /// hiragana has none before it: 変更に holds no 更に.
  bool is_kanji_word(std::string_view text, std::size_t at) const;

  /// Whether tokens part it and it begins within one, `character` code points into the text.
  bool is_parted(const LiteralFile& texts, std::uint32_t node, std::size_t character) const;

  std::string_view word_;
  std::size_t size_;  // code points
  char32_t first_, last_;
  bool short_head_, short_tail_, one_kanji_, kana_, short_kana_, few_kana_;
  bool verb_;  ///< a kanji and hiragana
  bool hour_;  ///< 10時, which 午後10時 and 10時間 do not hold
};

}  // namespace gijiroku::search
