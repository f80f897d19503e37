// SPDX-License-Identifier: GPL-3.0-or-later
// core/word_at.h — finds which of a few words occurs at a place of a literal text, or whether any
// does.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace gijiroku {

/// Length in bytes of the first of `words` that occurs at byte `at` of `text`; 0 if none does.
/// `words` are not empty.
template <std::size_t N>
std::size_t word_at(std::string_view text, std::size_t at,
                    const std::array<std::string_view, N>& words) {
  const std::string_view rest = text.substr(std::min(at, text.size()));
  for (const std::string_view word : words) {
    // A quick test of two bytes before the full comparison.
    const bool plausible = word.size() <= rest.size() && rest.front() == word.front() &&
                           rest[word.size() - 1] == word.back();
    if (plausible && rest.starts_with(word)) return word.size();
  }
  return 0;
}

/// Length in bytes of the first of `words` that `text` ends with; 0 if it ends with none.
template <std::size_t N>
std::size_t word_at_end(std::string_view text, const std::array<std::string_view, N>& words) {
  for (const std::string_view word : words) {
    if (text.ends_with(word)) return word.size();
  }
  return 0;
}

/// Whether `text` contains one of `words`, begins with one, or ends with one. `words`: any range of
/// texts.
bool contains_any(std::string_view text, const auto& words) {
  return std::ranges::any_of(words,
                             [&](std::string_view word) { return text.find(word) != text.npos; });
}
bool starts_with_any(std::string_view text, const auto& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return text.starts_with(word); });
}
bool ends_with_any(std::string_view text, const auto& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return text.ends_with(word); });
}

}  // namespace gijiroku
