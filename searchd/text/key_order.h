// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/text/key_order.h — entries in the order of a key, and the heaviest entries whose key
// begins with a prefix.
//
// Each block of entries records its greatest weight. So of 100,000 entries with one prefix only few
// are looked at. Immutable and thread-safe.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::search {

struct WeightedEntry {
  std::uint32_t weight, entry;
};

/// Heavier first; the earlier entry first if the weights are equal.
inline bool is_heavier(const WeightedEntry& a, const WeightedEntry& b) {
  return a.weight != b.weight ? a.weight > b.weight : a.entry < b.entry;
}

class KeyOrder {
 public:
  struct Key {
    std::string_view text;
    std::uint32_t entry;
  };
  /// A range of rows in the order of the keys, half-open.
  struct Rows {
    std::uint32_t begin, end;
    std::uint32_t size() const { return end - begin; }
  };

  KeyOrder() = default;

  /// `keys` must be sorted by text. `weights` are indexed by entry.
  KeyOrder(const std::vector<Key>& keys, const std::vector<std::uint32_t>& weights);

  std::uint32_t size() const { return static_cast<std::uint32_t>(rows_.size()); }
  Rows all() const { return {0, size()}; }
  std::string_view key(std::uint32_t row) const {
    return std::string_view(bytes_).substr(offsets_[row], offsets_[row + 1] - offsets_[row]);
  }
  const WeightedEntry& operator[](std::uint32_t row) const { return rows_[row]; }

  /// The rows among `rows` whose keys begin with `prefix`. All of `rows` must begin with its first
  /// `known` bytes.
  Rows with_prefix(std::string_view prefix, Rows rows, std::size_t known = 0) const;
  Rows with_prefix(std::string_view prefix) const { return with_prefix(prefix, all()); }

  /// At most `count` entries of `rows` for which `accept(entry)` is true, the heaviest first.
  template <typename Accept>
  std::vector<WeightedEntry> heaviest(Rows rows, std::size_t count, const Accept& accept) const {
    std::vector<WeightedEntry> heap;  // with the lightest on top
    if (count == 0) return heap;
    for (std::uint32_t at = rows.begin; at < rows.end;) {
      const std::uint32_t end = std::min(rows.end, (at / kBlock + 1) * kBlock);
      // No entry of the block can be among the heaviest.
      if (heap.size() == count && heaviest_[at / kBlock] < heap.front().weight) at = end;
      for (; at < end; ++at) {
        const WeightedEntry& row = rows_[at];
        if (heap.size() == count && !is_heavier(row, heap.front())) continue;
        if (!accept(row.entry)) continue;
        if (heap.size() == count) {
          std::pop_heap(heap.begin(), heap.end(), is_heavier);
          heap.pop_back();
        }
        heap.push_back(row);
        std::push_heap(heap.begin(), heap.end(), is_heavier);
      }
    }
    std::sort(heap.begin(), heap.end(), is_heavier);
    return heap;
  }

 private:
  static constexpr std::uint32_t kBlock = 64;

  std::string bytes_;
  std::vector<std::uint32_t> offsets_{0};
  std::vector<WeightedEntry> rows_;
  std::vector<std::uint32_t> heaviest_;  // of each block
};

}  // namespace gijiroku::search
