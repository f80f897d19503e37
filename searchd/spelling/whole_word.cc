// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/spelling/whole_word.h"

#include <algorithm>

#include "core/date.h"
#include "core/script.h"
#include "core/utf8.h"
#include "searchd/spelling/numerals.h"
#include "searchd/spelling/old_kana.h"
#include "searchd/spelling/variant_table.h"
#include "searchd/text/find_literal.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kFreeInside = 4;   // at least: katakana that may be part of a longer word
constexpr std::size_t kBoundKana = 4;    // at most: hiragana that must begin a word
constexpr std::size_t kShortKana = 2;    // at most: hiragana that must be between words
constexpr std::size_t kFewKana = 3;      // at most: hiragana that two words may happen to make
constexpr std::size_t kLongestHour = 2;  // digits
// Hiragana between words: the former before and after a word, the latter only after it.
constexpr std::u32string_view kParticles = U"のはがをにとでやもへ", kEndings = U"なだ";
constexpr std::u32string_view kMyriads = U"万億兆";
// The beginnings of verbs that follow nouns: 説明頂く, 参照下さい.
constexpr std::u32string_view kAuxiliary = U"頂下";

/// Whether a word that ends with `a` goes on with `b`.
bool continues(char32_t a, char32_t b) {
  const auto number = [](char32_t c) { return is_numeric(c) || c == U','; };
  const auto kanji = [](char32_t c) { return is_daiji(c) || (is_numeric(c) && !is_digit(c)); };
  const bool daiji = (is_daiji(a) || is_daiji(b)) && kanji(a) && kanji(b);  // 参|拾
  return daiji || (number(a) && number(b)) || (is_letter(a) && is_letter(b)) ||
         (is_letter(a) && is_digit(b)) || (is_digit(a) && is_letter(b));
}

/// Whether a number after `text` is the rest of a larger or vague one: 1億4,000万, 何十, 二、三.
bool continues_number(std::string_view text) {
  const char32_t left = code_point_before(text, text.size());
  if (kMyriads.find(left) != kMyriads.npos || left == U'何' || left == U'数') return true;
  return left == U'、' && text.size() > 3 && is_numeric(code_point_before(text, text.size() - 3));
}

/// Whether a kanji after an ordinal continues with a name: 第一日野小学校, but not 第一条第二項,
/// 第一回目.
bool continues_name(char32_t right) { return is_kanji(right) && right != U'第' && right != U'目'; }

/// 令5.9.12 is a day, but not in 命令5.9.12.
bool is_era_initial(char32_t c) {
  return std::any_of(kEras.begin(), kEras.end(),
                     [&](const Era& era) { return code_point_at(era.name, 0).value == c; });
}

/// Whether hiragana at byte `at` may begin a word.
bool begins_word(std::string_view text, std::size_t at) {
  const char32_t left = code_point_before(text, at);
  return !is_hiragana(left) || kParticles.find(left) != kParticles.npos;
}

/// Whether hiragana or a kanji before `right` may end a word.
bool may_end_before(char32_t right) {
  return !is_hiragana(right) || kParticles.find(right) != kParticles.npos ||
         kEndings.find(right) != kEndings.npos;
}

}  // namespace

WholeWord::WholeWord(std::string_view word)
    : word_(word), first_(code_point_after(word, 0)), last_(code_point_before(word, word.size())) {
  const std::u32string characters = decode(word);
  size_ = characters.size();
  const auto of_katakana = [](auto begin, auto end) {
    const auto size = std::find_if_not(begin, end, is_katakana) - begin;
    return size > 0 && static_cast<std::size_t>(size) < kFreeInside;
  };
  short_head_ = of_katakana(characters.begin(), characters.end());
  short_tail_ = of_katakana(characters.rbegin(), characters.rend());
  one_kanji_ = characters.size() == 1 && is_kanji(first_);
  verb_ = characters.size() > 1 && is_kanji(first_) && kAuxiliary.find(first_) == kAuxiliary.npos &&
          std::all_of(characters.begin() + 1, characters.end(), is_hiragana);
  const char32_t second = characters.size() > 1 ? characters[1] : 0;
  never_after_kanji_ = (is_era_initial(first_) && (is_digit(second) || second == U'元')) ||
                       (is_daiji(first_) && !is_daiji(second) && !is_numeric(second) &&
                        kMyriads.find(second) == kMyriads.npos);
  hour_ = is_digit(first_) && characters.find(U'時') <= kLongestHour;
  kana_ = characters.size() <= kBoundKana && !is_old_ending(word) &&
          std::all_of(characters.begin(), characters.end(), is_hiragana);
  short_kana_ = kana_ && characters.size() <= kShortKana;
  few_kana_ = kana_ && characters.size() <= kFewKana;
  kanji_head_ = characters.size() > 1 && is_kanji(first_) && !is_numeric(first_);
}

bool WholeWord::respects_boundaries(std::string_view text, std::size_t at) const {
  const std::size_t end = at + word_.size();
  const char32_t left = code_point_before(text, at), right = code_point_after(text, end);
  if (continues(left, first_) || continues(last_, right)) return false;
  if (is_numeric(first_) && continues_number(text.substr(0, at))) return false;
  if (never_after_kanji_ && is_kanji(left)) return false;
  if (is_numeric(first_) && left == U'第' && continues_name(right)) return false;
  if (is_digit(first_) && left == U'.') return false;  // 1.5 does not contain 5
  if (is_digit(first_) && is_digit(last_) && right == U'.' &&
      is_digit(code_point_after(text, end + 1)))
    return false;
  if (right == U'ー' && is_katakana(last_)) return false;
  if (hour_ && (left == U'前' || left == U'後' || right == U'間')) return false;
  return !(short_head_ && is_katakana(left)) && !(short_tail_ && is_katakana(right));
}

bool WholeWord::is_kana_word(std::string_view text, std::size_t at) const {
  return !short_kana_ ||
         (begins_word(text, at) && may_end_before(code_point_after(text, at + word_.size())));
}

bool WholeWord::is_kanji_word(std::string_view text, std::size_t at) const {
  if ((one_kanji_ || verb_) && is_kanji(code_point_before(text, at))) return false;
  const char32_t right = code_point_after(text, at + word_.size());
  return !one_kanji_ || (!is_kanji(right) && may_end_before(right));
}

bool WholeWord::is_word_at(std::string_view text, std::size_t at) const {
  return respects_boundaries(text, at) && is_kana_word(text, at) && is_kanji_word(text, at) &&
         (!kana_ || begins_word(text, at));
}

bool WholeWord::occurs_in(const LiteralFile& texts, std::uint32_t node) const {
  const std::string_view text = texts.text(node);
  for (std::size_t at = find(text, 0); at != text.npos; at = find(text, at + 1)) {
    const bool after_kanji = kanji_head_ && is_kanji(code_point_before(text, at));
    if (!few_kana_ && !after_kanji) return true;
    const std::size_t character = count_code_points(text.substr(0, at));
    if (!straddles_tokens(texts, node, character) &&
        !(after_kanji && texts.starts_token(node, character - 1) && shares_head(text, at)))
      return true;
  }
  return false;
}

bool WholeWord::shares_head(std::string_view text, std::size_t at) const {
  std::string known;
  append_utf8(known, code_point_before(text, at));
  append_utf8(known, first_);
  return variant_table().entry_at(known, 0).size == known.size();
}

bool WholeWord::straddles_tokens(const LiteralFile& texts, std::uint32_t node,
                                 std::size_t character) const {
  if (texts.starts_token(node, character)) return false;
  for (std::size_t i = 1; i < size_; ++i) {
    if (texts.starts_token(node, character + i)) return true;
  }
  return false;
}

std::size_t WholeWord::find(std::string_view text, std::size_t from) const {
  for (std::size_t at = find_literal(text, word_, from); at != text.npos;
       at = find_literal(text, word_, at + 1)) {
    if (is_word_at(text, at)) return at;
  }
  return text.npos;
}

}  // namespace gijiroku::search
