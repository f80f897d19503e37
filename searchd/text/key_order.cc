// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/text/key_order.h"

namespace gijiroku::search {

KeyOrder::KeyOrder(const std::vector<Key>& keys, const std::vector<std::uint32_t>& weights) {
  std::size_t bytes = 0;
  for (const Key& key : keys) bytes += key.text.size();
  bytes_.reserve(bytes);
  offsets_.reserve(keys.size() + 1);
  rows_.reserve(keys.size());
  for (const Key& key : keys) {
    bytes_ += key.text;
    offsets_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    const std::uint32_t weight = weights[key.entry];
    if (rows_.size() % kBlock == 0) heaviest_.push_back(0);
    heaviest_.back() = std::max(heaviest_.back(), weight);
    rows_.push_back({weight, key.entry});
  }
}

KeyOrder::Rows KeyOrder::with_prefix(std::string_view prefix, Rows rows, std::size_t known) const {
  const std::string_view rest = prefix.substr(known);
  // Binary search for the first row whose key, cut to the length of the prefix, is not before the
  // prefix; or, with `after`, is after it.
  const auto bound = [&](std::uint32_t low, bool after) {
    std::uint32_t high = rows.end;
    while (low < high) {
      const std::uint32_t middle = low + (high - low) / 2;
      const int order = key(middle).substr(known, rest.size()).compare(rest);
      if (order < 0 || (after && order == 0)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  };
  const std::uint32_t begin = bound(rows.begin, false);
  return {begin, bound(begin, true)};
}

}  // namespace gijiroku::search
