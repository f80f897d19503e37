// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/line/word_finder.h"

#include <algorithm>

namespace gijiroku::indexer {

WordFinder::WordFinder(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    for (const char byte : word) {
      std::uint16_t& place = class_of_[static_cast<unsigned char>(byte)];
      if (place == 0) place = static_cast<std::uint16_t>(classes_++);
    }
  }
  next_.resize(classes_);
  ending_.resize(1);
  for (std::size_t i = 0; i < words.size(); ++i) ending_[add(words[i])].push_back(i);
  link();
  for (State& state : next_)
    state = static_cast<State>(state * classes_ * 2 + (ending_[state].empty() ? 0 : 1));
}

/// The state in which `word` has been read. The root stands for "none yet".
WordFinder::State WordFinder::add(std::string_view word) {
  State state = 0;
  for (const char byte : word) {
    const std::size_t edge = state * classes_ + class_of_[static_cast<unsigned char>(byte)];
    if (next_[edge] == 0) {
      next_[edge] = static_cast<State>(ending_.size());
      next_.resize(next_.size() + classes_);
      ending_.emplace_back();
    }
    state = next_[edge];
  }
  return state;
}

/// Where a state has no edge, its longest suffix that begins a word goes on; by breadth, so that
/// the suffix's edges are whole before they are taken.
void WordFinder::link() {
  std::vector<State> suffix(ending_.size()), queue{0};
  for (std::size_t head = 0; head < queue.size(); ++head) {
    const State state = queue[head];
    for (std::size_t c = 0; c < classes_; ++c) {
      State& edge = next_[state * classes_ + c];
      const State onward = state == 0 ? 0 : next_[suffix[state] * classes_ + c];
      if (edge == 0) {
        edge = onward;
        continue;
      }
      suffix[edge] = onward;
      ending_[edge].insert(ending_[edge].end(), ending_[onward].begin(), ending_[onward].end());
      queue.push_back(edge);
    }
  }
}

bool WordFinder::any(std::string_view text) const {
  State state = 0;
  return std::any_of(text.begin(), text.end(), [&](char byte) {
    state = step(state, byte);
    return state & 1;
  });
}

std::vector<std::size_t> WordFinder::words_in(std::string_view text) const {
  std::vector<std::size_t> found;
  State state = 0;
  for (const char byte : text) {
    state = step(state, byte);
    if ((state & 1) == 0) continue;
    const std::vector<std::size_t>& here = ending_[(state >> 1) / classes_];
    found.insert(found.end(), here.begin(), here.end());
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace gijiroku::indexer
