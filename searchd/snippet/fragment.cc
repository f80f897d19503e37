// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/snippet/fragment.h"

#include <algorithm>
#include <optional>

#include "core/kana.h"
#include "core/script.h"
#include "searchd/text/cursor.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kLead = 30;  // characters before the core if its sentence begins too far away
constexpr std::size_t kSlack = 25;  // characters beyond the limit that may complete a sentence
constexpr std::size_t kSnap = 12;   // how many characters a cut may move to reach a break

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }
bool ends_sentence(char32_t c) { return is_one_of(c, U"。！？｡\n"); }
bool opens(char32_t c) { return is_one_of(c, U"「『（(【〔〈《［[“‘"); }
bool closes(char32_t c) { return is_one_of(c, U"」』）)】〕〉》］]”’"); }
/// Closing brackets, stops and the like, with which no Japanese line begins.
bool cannot_begin_line(char32_t c) { return closes(c) || is_one_of(c, U"。、，．・ー！？…"); }

using IsBreak = bool (*)(const Cursor&);

/// Whether a clause ends here: after 、, closing brackets and whitespace.
bool is_clause_break(const Cursor& place) {
  if (place.at_begin() || place.at_end()) return true;
  const char32_t before = place.previous();
  return (is_whitespace(before) || cannot_begin_line(before)) && !cannot_begin_line(place.next()) &&
         place.is_character_boundary();
}

/// Whether a phrase ends here. Guessed from the script: a phrase mostly ends with particles or
/// endings in hiragana, and the next one begins with another script.
bool is_phrase_break(const Cursor& place) {
  if (is_clause_break(place)) return true;
  const char32_t before = place.previous(), after = place.next();
  if (cannot_begin_line(after) || is_hiragana(after) || opens(before) ||
      !place.is_character_boundary())
    return false;
  return is_hiragana(before) || opens(after);
}

std::size_t characters(std::string_view text, std::size_t begin, std::size_t end) {
  return count_code_points(text.substr(begin, end - begin));
}

std::size_t skip_blanks(std::string_view text, std::size_t at, std::size_t end) {
  Cursor cursor(text, at);
  while (cursor.position() < end && is_whitespace(cursor.next())) cursor.forward();
  return cursor.position();
}

std::size_t after_brackets(std::string_view text, std::size_t at) {
  Cursor cursor(text, at);
  while (!cursor.at_end() && closes(cursor.next())) cursor.forward();
  return cursor.position();
}

/// The beginning of the sentence that contains `at`. Nullopt if it is more than `far` characters
/// before `at`.
std::optional<std::size_t> sentence_begin(std::string_view text, std::size_t at, std::size_t far) {
  Cursor cursor(text, at);
  for (std::size_t walked = 0; !cursor.at_begin() && !ends_sentence(cursor.previous()); ++walked) {
    if (walked == far) return std::nullopt;
    cursor.back();
  }
  while (!cursor.at_begin() && cursor.position() < at && closes(cursor.next())) cursor.forward();
  return skip_blanks(text, cursor.position(), at);
}

/// The end of the sentence that contains `at` or begins there. Nullopt if it is more than `far`
/// characters after `at`.
std::optional<std::size_t> sentence_end(std::string_view text, std::size_t at, std::size_t far) {
  Cursor cursor(text, at);
  for (std::size_t walked = 0; !cursor.at_end() && !ends_sentence(cursor.next()); ++walked) {
    if (walked == far) return std::nullopt;
    cursor.forward();
  }
  while (!cursor.at_end() && ends_sentence(cursor.next())) cursor.forward();
  return after_brackets(text, cursor.position());
}

/// The beginning of a fragment within a sentence, at most `far` characters before `at`.
std::size_t phrase_begin(std::string_view text, std::size_t at, std::size_t far) {
  Cursor cursor(text, at);
  for (std::size_t i = 0; i < far && !cursor.at_begin(); ++i) cursor.back();
  // A break between clauses is better, even if one between phrases is nearer.
  for (const IsBreak is_break : {is_clause_break, is_phrase_break}) {
    Cursor place = cursor;
    for (std::size_t i = 0; i < kSnap && place.position() < at && !is_break(place); ++i)
      place.forward();
    if (is_break(place)) return skip_blanks(text, place.position(), at);
  }
  while (cursor.position() < at && cannot_begin_line(cursor.next())) cursor.forward();
  return skip_blanks(text, cursor.position(), at);
}

/// The end of a fragment within a sentence, at most `far` characters after `at`.
std::size_t phrase_end(std::string_view text, std::size_t at, std::size_t far) {
  Cursor cursor(text, at);
  for (std::size_t i = 0; i < far && !cursor.at_end(); ++i) cursor.forward();
  for (const IsBreak is_break : {is_clause_break, is_phrase_break}) {
    Cursor place = cursor;
    for (std::size_t i = 0; i < kSnap && place.position() > at && !is_break(place); ++i)
      place.back();
    if (is_break(place)) return place.position();
  }
  return cursor.position();
}

/// The last place before `at` that lies inside a sentence: before stops, closing brackets and
/// whitespace.
std::size_t before_stop(std::string_view text, std::size_t at) {
  Cursor cursor(text, at);
  while (!cursor.at_begin() && (is_whitespace(cursor.previous()) || closes(cursor.previous())))
    cursor.back();
  while (!cursor.at_begin() && ends_sentence(cursor.previous())) cursor.back();
  return cursor.position();
}

/// A fragment that grows from its core while its limit leaves characters to add.
class Growth {
 public:
  Growth(std::string_view text, Span core, std::size_t limit) : text_(text), window_(core) {
    const std::size_t length = characters(text, core.begin, core.end);
    left_ = limit > length ? limit - length : 0;
  }

  /// Extends it back to where the core's sentence begins, or only a little if that is too far.
  void take_beginning() {
    const auto begin = sentence_begin(text_, window_.begin, left_);
    begin_at(begin ? *begin : phrase_begin(text_, window_.begin, std::min(kLead, left_ / 2)));
  }

  /// Extends it to the end of the core's sentence, or at least into the rest of that sentence, then
  /// over whole sentences.
  void take_end() {
    const bool ended = window_.end > 0 && ends_sentence(Cursor(text_, window_.end).previous());
    if (ended) end_at(after_brackets(text_, window_.end));
    auto end = sentence_end(text_, window_.end, ended ? left_ : left_ + kSlack);
    if (!end && !ended) end_at(phrase_end(text_, window_.end, left_));
    for (; end && *end > window_.end; end = sentence_end(text_, window_.end, left_)) end_at(*end);
  }

  /// Extends it back over whole sentences.
  void take_sentences_before() {
    while (left_ > 0 && window_.begin > 0) {
      const std::size_t stop = before_stop(text_, window_.begin);
      const std::size_t between = characters(text_, stop, window_.begin);
      if (stop == window_.begin || between > left_) return;
      const auto begin = sentence_begin(text_, stop, left_ - between);
      if (!begin || *begin == window_.begin) return;
      begin_at(*begin);
    }
  }

  /// If the fragment is shorter than `enough`, extends it into a sentence that is too long, forward
  /// first and then back.
  void take_some(std::size_t enough) {
    if (characters(text_, window_.begin, window_.end) >= enough) return;
    end_at(phrase_end(text_, window_.end, left_));
    if (characters(text_, window_.begin, window_.end) >= enough) return;
    begin_at(phrase_begin(text_, window_.begin, left_));
  }

  Span fragment() const { return window_; }

 private:
  void begin_at(std::size_t begin) {
    left_ -= std::min(left_, characters(text_, begin, window_.begin));
    window_.begin = begin;
  }
  void end_at(std::size_t end) {
    left_ -= std::min(left_, characters(text_, window_.end, end));
    window_.end = end;
  }

  std::string_view text_;
  Span window_;
  std::size_t left_ = 0;
};

}  // namespace

Span fragment_around(std::string_view text, Span core, std::size_t limit) {
  Growth growth(text, core, limit);
  growth.take_beginning();
  growth.take_end();
  growth.take_sentences_before();
  growth.take_some(limit / 3);
  Span out = growth.fragment();
  out.begin = skip_blanks(text, out.begin, core.begin);
  Cursor end(text, out.end);
  while (end.position() > core.end && is_whitespace(end.previous())) end.back();
  return with_whole_characters(text, {out.begin, end.position()});
}

}  // namespace gijiroku::search
