// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/line/word_finder.h — which of many words stand in a text, in one pass however many they
// are.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::indexer {

/// The automaton of Aho and Corasick, "Efficient string matching" (1975), over bytes.
/// Thread-safe once built.
class WordFinder {
 public:
  explicit WordFinder(const std::vector<std::string>& words);

  /// Whether a word stands in `text`. Linear in the text up to the first word.
  bool any(std::string_view text) const;

  /// The places in `words` of those that stand in `text`, ascending, each once. Linear.
  std::vector<std::size_t> words_in(std::string_view text) const;

 private:
  using State = std::uint32_t;

  /// A step of the automaton: where the next state's row begins, doubled, odd where a word ends.
  State step(State state, char byte) const {
    return next_[(state >> 1) + class_of_[static_cast<unsigned char>(byte)]];
  }
  State add(std::string_view word);
  void link();

  std::array<std::uint16_t, 256> class_of_{};  // 0: a byte of no word
  std::size_t classes_ = 1;
  std::vector<State> next_;                       // of each state a row by class of bytes
  std::vector<std::vector<std::size_t>> ending_;  // of each state: the words that end there
};

/// Finds the words of those `rules` that `kept` keeps.
template <typename Rule, typename Kept>
WordFinder words_of(const std::vector<Rule>& rules, const Kept& kept) {
  std::vector<std::string> words;
  for (const Rule& rule : rules) {
    if (kept(rule)) words.push_back(rule.words);
  }
  return WordFinder(words);
}

}  // namespace gijiroku::indexer
