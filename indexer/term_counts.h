// indexer/term_counts.h — the terms of one text and how often each stands in it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace gijiroku {

/// Counts one text after another; what it keeps of those before is the spelling of their terms.
class TermCounts {
 public:
  void add(std::string_view term) {
    auto it = terms_.find(term);
    if (it == terms_.end()) it = terms_.emplace(term, 0).first;
    if (it->second++ == 0) found_.push_back(&*it);
  }

  /// Calls visit(term, times) for each term in the order of first use, and begins the next text.
  template <typename Visit>
  void hand_over(const Visit& visit) {
    for (Terms::value_type* entry : found_) visit(entry->first, std::exchange(entry->second, 0));
    found_.clear();
  }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view term) const {
      return std::hash<std::string_view>{}(term);
    }
  };
  using Terms = std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>>;

  Terms terms_;  // times in the text at hand
  std::vector<Terms::value_type*> found_;
};

}  // namespace gijiroku
