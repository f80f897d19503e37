// core/word_at.h — which of a few words stands at a place of a literal text.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace gijiroku {

/// Length in bytes of the first of `words` that stands at byte `at` of `text`; 0 where none does.
template <std::size_t N>
std::size_t word_at(std::string_view text, std::size_t at,
                    const std::array<std::string_view, N>& words) {
  const std::string_view rest = text.substr(std::min(at, text.size()));
  for (const std::string_view word : words) {
    const bool may = word.size() <= rest.size() && rest.front() == word.front() &&
                     rest[word.size() - 1] == word.back();
    if (may && rest.starts_with(word)) return word.size();
  }
  return 0;
}

}  // namespace gijiroku
