// SPDX-License-Identifier: GPL-3.0-or-later
// core/word_at.h — finds which of a few words occurs at a place of a literal text, or whether any
// does.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace gijiroku {

/// Whether `text` begins with `word`. Most tries fail at the first kanji or kana, which three bytes
/// tell apart without a call.
inline bool begins_with(std::string_view text, std::string_view word) {
  if (word.size() > text.size()) return false;
  if (word.size() >= 3 && (text[2] != word[2] || text[1] != word[1])) return false;
  return text.starts_with(word);
}

/// Whether `text` ends with `word`, in the same way.
inline bool ends_in(std::string_view text, std::string_view word) {
  if (word.empty() || word.size() > text.size()) return word.empty();
  return text.back() == word.back() && text.ends_with(word);
}

/// Whether `text` contains `word`. It looks for the last byte of the word: the
/// first byte of a kanji or kana is one of seven, the last one of 64.
inline bool contains(std::string_view text, std::string_view word) {
  if (word.empty() || word.size() > text.size()) return word.empty();
  const std::size_t before = word.size() - 1;
  const char* at = text.data() + before;
  const char* const end = text.data() + text.size();
  while (at != end) {
    at = static_cast<const char*>(std::memchr(at, word.back(), static_cast<std::size_t>(end - at)));
    if (!at) return false;
    if (begins_with({at - before, word.size()}, word)) return true;
    ++at;
  }
  return false;
}

/// Length in bytes of the first of `words` that `text` begins with; 0 if it begins with none.
std::size_t first_beginning(std::string_view text, const auto& words) {
  for (const std::string_view word : words) {
    if (begins_with(text, word)) return word.size();
  }
  return 0;
}

/// Length in bytes of the first of `words` that occurs at byte `at` of `text`; 0 if none does.
/// `words` are not empty.
template <std::size_t N>
std::size_t word_at(std::string_view text, std::size_t at,
                    const std::array<std::string_view, N>& words) {
  return first_beginning(text.substr(std::min(at, text.size())), words);
}

/// The second and third bytes of words that are looked for at every place of a text. They rule out
/// most places at once.
class WordStarts {
 public:
  constexpr void add(std::string_view word) {
    second_ |= word.size() > 2 ? bit(word[1]) : ~std::uint64_t{0};
    third_ |= word.size() > 2 ? bit(word[2]) : ~std::uint64_t{0};
  }

  /// False if `text` begins with none of the words.
  constexpr bool may_begin(std::string_view text) const {
    return text.size() < 3 || ((second_ & bit(text[1])) != 0 && (third_ & bit(text[2])) != 0);
  }

 private:
  static constexpr std::uint64_t bit(char byte) { return std::uint64_t{1} << (byte & 0x3F); }

  std::uint64_t second_ = 0, third_ = 0;
};

/// The starts of the words of `rows`, which have a member `word`.
constexpr WordStarts starts_of(const auto& rows) {
  WordStarts starts;
  for (const auto& row : rows) starts.add(row.word);
  return starts;
}

/// Words with their starts and their last bytes. `words` are not empty.
template <std::size_t N>
class WordTable {
 public:
  explicit consteval WordTable(const std::string_view (&words)[N]) {
    std::ranges::copy(words, words_.begin());
    for (const std::string_view word : words_) {
      starts_.add(word);
      ends_ |= std::uint64_t{1} << (word.back() & 0x3F);
    }
  }

  /// False if `text` ends with none of the words.
  bool may_end(std::string_view text) const {
    return !text.empty() && (ends_ >> (text.back() & 0x3F) & 1U) != 0;
  }

  auto begin() const { return words_.begin(); }
  auto end() const { return words_.end(); }
  const WordStarts& starts() const { return starts_; }

 private:
  std::array<std::string_view, N> words_{};
  WordStarts starts_;
  std::uint64_t ends_ = 0;
};

template <std::size_t N>
std::size_t word_at(std::string_view text, std::size_t at, const WordTable<N>& words) {
  const std::string_view rest = text.substr(std::min(at, text.size()));
  return words.starts().may_begin(rest) ? first_beginning(rest, words) : 0;
}

/// Length in bytes of the first of `words` that `text` ends with; 0 if it ends with none.
std::size_t first_ending(std::string_view text, const auto& words) {
  for (const std::string_view word : words) {
    if (ends_in(text, word)) return word.size();
  }
  return 0;
}
template <std::size_t N>
std::size_t word_at_end(std::string_view text, const std::array<std::string_view, N>& words) {
  return first_ending(text, words);
}
template <std::size_t N>
std::size_t word_at_end(std::string_view text, const WordTable<N>& words) {
  return words.may_end(text) ? first_ending(text, words) : 0;
}

/// Whether `text` contains one of `words`, begins with one, or ends with one. `words`: any range of
/// texts.
bool contains_any(std::string_view text, const auto& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return contains(text, word); });
}
bool starts_with_any(std::string_view text, const auto& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return begins_with(text, word); });
}
bool ends_with_any(std::string_view text, const auto& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return ends_in(text, word); });
}

}  // namespace gijiroku
