// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/spelling/whole_word.h — finds another spelling of a word in a text, if it is a word of
// its own there. It must not be a piece of a longer number or Latin word, nor a short piece of
// another word.
#pragma once

#include <cstdint>
#include <string_view>

#include "searchd/index/literal.h"

namespace gijiroku::search {

class WholeWord {
 public:
  /// `word` is N0 and not empty, and must outlive this object.
  explicit WholeWord(std::string_view word);

  /// The first byte at or after `from` where it is a word of `text` (N0); npos if there is none.
  /// Total.
  std::size_t find(std::string_view text, std::size_t from) const;

  /// Whether it is a word of the text of `node`. Here hiragana, up to three, and kanji after kanji
  /// must also not be the end of one word and the beginning of the next: けが is not in 助けが. The
  /// tokenizer may miss such a word: 医師 is not in 獣|医師, because 獣医 is a word.
  bool occurs_in(const LiteralFile& texts, std::uint32_t node) const;

  /// Whether its occurrence at byte `at` of `text` is a word.
  bool is_word_at(std::string_view text, std::size_t at) const;

  /// A condition of `is_word_at`: it cuts no number, Latin word or short katakana word in two.
  bool respects_boundaries(std::string_view text, std::size_t at) const;
  /// A condition of `is_word_at`: if it is one or two hiragana, it is between other words.
  bool is_kana_word(std::string_view text, std::size_t at) const;

 private:
  /// A single kanji has no kanji next to it, and no hiragana after it except particles. A kanji
  /// with hiragana has no kanji before it: 更に is not in 変更に.
  bool is_kanji_word(std::string_view text, std::size_t at) const;

  /// Whether the kanji before byte `at` and its own first one are a word of the tables.
  bool shares_head(std::string_view text, std::size_t at) const;

  /// Whether it begins within a token and another token begins within it, `character` code points
  /// into the text.
  bool straddles_tokens(const LiteralFile& texts, std::uint32_t node, std::size_t character) const;

  std::string_view word_;
  std::size_t size_;  // code points
  char32_t first_, last_;
  bool short_head_, short_tail_, one_kanji_, kana_, short_kana_, few_kana_, kanji_head_;
  bool verb_;               ///< a kanji and hiragana
  bool never_after_kanji_;  ///< 令5.9.12, which is not in 命令5.9.12; 参人, which is not in 持参人
  bool hour_;               ///< 10時, which is not in 午後10時 or 10時間
};

}  // namespace gijiroku::search
