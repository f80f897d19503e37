// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/format/number_set.h — a set of numbers, most of them consecutive: a range takes the space
// of one number.
#pragma once

#include <iterator>
#include <map>

namespace gijiroku::indexer {

class NumberSet {
 public:
  /// Adds `number`; returns false if it was already in the set. O(log ranges).
  bool insert(int number) {
    const auto after = ranges_.upper_bound(number);
    const auto before = after == ranges_.begin() ? ranges_.end() : std::prev(after);
    if (before != ranges_.end() && number <= before->second) return false;
    const bool extends_before = before != ranges_.end() && before->second == number - 1;
    const auto range = extends_before ? before : ranges_.emplace_hint(after, number, number);
    range->second = number;
    if (after != ranges_.end() && after->first - 1 == number) {
      range->second = after->second;
      ranges_.erase(after);
    }
    return true;
  }

 private:
  std::map<int, int> ranges_;  // first → last number of a range; ranges are never adjacent
};

}  // namespace gijiroku::indexer
