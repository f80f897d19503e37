// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/storage/string_table.h — strings that a file of a shard stores in two sections: u32
// offsets, one more than there are strings, and bytes. Read in place.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

namespace gijiroku::search {

class StringTable {
 public:
  StringTable(std::span<const std::uint32_t> offsets, std::string_view bytes)
      : offsets_(offsets), bytes_(bytes) {}
  std::size_t size() const { return offsets_.empty() ? 0 : offsets_.size() - 1; }

  /// `i` must be less than size(). Empty if the offsets are damaged there.
  std::string_view operator[](std::size_t i) const {
    const std::uint32_t begin = offsets_[i], end = offsets_[i + 1];
    if (begin > end || end > bytes_.size()) return {};
    return {bytes_.data() + begin, end - begin};
  }

  /// Whether every string lies within the bytes. O(size).
  bool is_whole() const {
    return !offsets_.empty() && std::is_sorted(offsets_.begin(), offsets_.end()) &&
           offsets_.back() <= bytes_.size();
  }

 private:
  std::span<const std::uint32_t> offsets_;
  std::string_view bytes_;
};

}  // namespace gijiroku::search
