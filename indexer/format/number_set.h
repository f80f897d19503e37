// indexer/format/number_set.h — which numbers have been met, where most follow one another: a range
// takes the space of one number.
#pragma once

#include <iterator>
#include <map>

namespace gijiroku::indexer {

class NumberSet {
 public:
  /// False where `number` was there before. O(log ranges).
  bool insert(int number) {
    const auto after = ranges_.upper_bound(number);
    const auto before = after == ranges_.begin() ? ranges_.end() : std::prev(after);
    if (before != ranges_.end() && number <= before->second) return false;
    const bool goes_on = before != ranges_.end() && before->second == number - 1;
    const auto range = goes_on ? before : ranges_.emplace_hint(after, number, number);
    range->second = number;
    if (after != ranges_.end() && after->first - 1 == number) {
      range->second = after->second;
      ranges_.erase(after);
    }
    return true;
  }

 private:
  std::map<int, int> ranges_;  // first and last, apart from each other
};

}  // namespace gijiroku::indexer
