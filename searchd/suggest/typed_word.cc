// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/suggest/typed_word.h"

#include <algorithm>

#include "core/kana.h"
#include "core/text.h"
#include "searchd/text/romaji.h"

namespace gijiroku::search {
namespace {

constexpr std::u32string_view kMarkedVowels = U"āīūēōâîûêô", kPlainVowels = U"aiueoaiueo";

/// The letter as dict/romaji.tsv has it, without a macron or circumflex; 0 if `c` is no such
/// letter.
char letter_of(char32_t c) {
  if ((c >= U'a' && c <= U'z') || c == U'-' || c == U'\'') return static_cast<char>(c);
  const std::size_t marked = kMarkedVowels.find(c);
  return marked == kMarkedVowels.npos ? '\0' : static_cast<char>(kPlainVowels[marked]);
}

bool is_kana(char32_t c) { return c > 0x7F && kana_of(c) != 0; }
bool is_in_reading(char32_t c) { return kana_of(c) != 0; }

std::string utf8(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) append_utf8(out, c);
  return out;
}

}  // namespace

TypedWord typed_word(std::string_view typed) {
  TypedWord out;
  out.literal = literal_text(typed);
  const std::u32string text = decode(out.literal);
  std::size_t letters = text.size();
  while (letters > 0 && letter_of(text[letters - 1]) != 0) --letters;
  std::size_t kana = letters;
  while (kana > 0 && is_kana(text[kana - 1])) --kana;
  // Readings contain letters and digits (core/kana.h). So if no kanji comes before the kana, there
  // is no converted part: all of it is the beginning of a reading.
  if (std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(kana), is_in_reading))
    kana = 0;
  out.head = utf8(std::u32string_view(text).substr(0, kana));

  std::string begun, latin;
  for (std::size_t i = kana; i < letters; ++i) begun += kana_of(text[i]);
  for (std::size_t i = letters; i < text.size(); ++i) latin += letter_of(text[i]);
  if (latin.empty() && !begun.empty()) out.readings.push_back(begun);
  for (const std::string& end : reading_prefixes(latin)) out.readings.push_back(begun + end);
  out.short_vowels = !latin.empty() && std::all_of(out.readings.begin(), out.readings.end(),
                                                   [](const std::string& reading) {
                                                     return without_long_vowels(reading) == reading;
                                                   });
  return out;
}

}  // namespace gijiroku::search
