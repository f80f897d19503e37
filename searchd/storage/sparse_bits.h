// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/storage/sparse_bits.h — bits of a shard that are nearly all 0, read in place. Immutable
// and thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "searchd/storage/shard_file.h"

namespace gijiroku::search {

/// Only the 64-bit words of the bits that are not 0 are stored. Three sections
/// (docs/index-format.md): one bit for each word, 1 if it is stored; ranks; and the stored words.
class SparseBits {
 public:
  /// The three sections begin at `first`.
  SparseBits(const ShardFile& file, std::uint32_t first);
  SparseBits(std::span<const std::uint64_t> present, std::span<const std::uint32_t> ranks,
             std::span<const std::uint64_t> words)
      : present_(present), words_(words), ranks_(ranks) {}

  /// 0 if there is no such bit, or if the sections are damaged there.
  bool operator[](std::size_t i) const;
  /// Whether there are at least `count` bits, and the three sections fit together.
  bool is_consistent_with(std::size_t count) const;

 private:
  std::span<const std::uint64_t> present_, words_;
  std::span<const std::uint32_t> ranks_;
};

}  // namespace gijiroku::search
