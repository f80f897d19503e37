// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/suggest/similar_spelling.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "core/script.h"
#include "core/utf8.h"
#include "searchd/model/processor_time.h"
#include "searchd/suggest/kanji.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kMostBytes = 18;       // of the characters that differ
constexpr std::size_t kShortest = 3;         // characters of a word with one missing
constexpr std::size_t kUnrelated = 5;        // characters of a word with one that is not alike
constexpr std::uint32_t kWordsPerUnit = 16;  // words compared in about a microsecond
constexpr unsigned kAlike = 1, kExchanged = 2, kOkurigana = 2, kMissing = 3, kOther = 4;

/// Where two texts differ: between what they have in common at both ends.
struct Difference {
  std::u32string typed, word;
  char32_t before = 0, after = 0;  // characters around it, in both
};

/// Nullopt if the texts are equal, or if too much differs.
std::optional<Difference> difference(std::string_view typed, std::string_view word) {
  const std::size_t shorter = std::min(typed.size(), word.size());
  std::size_t head = 0;
  while (head < shorter && typed[head] == word[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && typed[typed.size() - 1 - tail] == word[word.size() - 1 - tail])
    ++tail;
  if (typed.size() - head - tail + word.size() - head - tail > 2 * kMostBytes) return std::nullopt;
  head = std::min(boundary_at_or_before(typed, head), boundary_at_or_before(word, head));
  while (tail > 0 && is_continuation(typed[typed.size() - tail])) --tail;
  if (typed.size() == word.size() && head + tail == typed.size()) return std::nullopt;
  Difference out;
  out.typed = decode(typed.substr(head, typed.size() - head - tail));
  out.word = decode(word.substr(head, word.size() - head - tail));
  if (head > 0) out.before = code_point_before(typed, head);
  if (tail > 0) out.after = code_point_after(typed, typed.size() - tail);
  return out;
}

/// A character that one of the texts has and the other lacks.
std::optional<unsigned> lone_character(char32_t c, const Difference& at, bool missing,
                                       std::size_t size) {
  if (c == U'ー' || c == U'・' || (!missing && (c == at.before || c == at.after))) return kAlike;
  if (missing && (c == at.before || c == at.after)) return kOkurigana;
  if (is_hiragana(c) && is_kanji(at.before)) return kOkurigana;
  return missing && size >= kShortest ? std::optional(kMissing) : std::nullopt;
}

/// The mistake that a difference can be; nullopt if it is none. `size`: characters of the word.
std::optional<unsigned> mistake_of(const Difference& at, std::size_t size) {
  if (at.typed.empty() && at.word.size() == 1) return lone_character(at.word[0], at, true, size);
  if (at.word.empty() && at.typed.size() == 1) return lone_character(at.typed[0], at, false, size);
  if (at.typed.size() != at.word.size()) return std::nullopt;
  const auto same = [](char32_t a, char32_t b) { return a == b || are_alike(a, b); };
  if (std::equal(at.typed.begin(), at.typed.end(), at.word.begin(), same)) {
    // More than half of the characters of a word are not mistaken.
    return 2 * at.typed.size() <= size + 1 && at.typed.size() < size ? std::optional(kAlike)
                                                                     : std::nullopt;
  }
  if (at.typed.size() == 2 && at.typed[0] == at.word[1] && at.typed[1] == at.word[0])
    return kExchanged;
  return at.typed.size() == 1 && size >= kUnrelated ? std::optional(kOther) : std::nullopt;
}

}  // namespace

std::vector<SimilarWord> similar_words(const WordList& words, std::string_view form) {
  std::vector<SimilarWord> out;
  const auto compare = [&](const std::string& begin) {
    const KeyOrder::Rows rows = words.by_literal().with_prefix(begin);
    spend_processor_time(1 + rows.size() / kWordsPerUnit);
    for (std::uint32_t entry = rows.begin; entry < rows.end; ++entry) {
      const std::string_view word = words.literal(entry);
      const auto at = difference(form, word);
      if (!at) continue;
      if (const auto mistake = mistake_of(*at, count_code_points(word)))
        out.push_back({entry, *mistake});
    }
  };
  if (form.empty()) return out;
  const CodePoint first = code_point_at(form, 0);
  std::string begin;
  append_utf8(begin, first.value);
  compare(begin);
  if (form.size() == first.size) return out;
  std::string second;
  append_utf8(second, code_point_at(form, first.size).value);
  if (second != begin) compare(second + begin);
  for (const char32_t c : all_alike(first.value)) {
    begin.clear();
    append_utf8(begin, c);
    compare(begin + second);
  }
  return out;
}

}  // namespace gijiroku::search
