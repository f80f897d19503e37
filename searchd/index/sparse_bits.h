// searchd/index/sparse_bits.h — bits of a shard that are nearly all 0, read in place. Immutable and
// thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "searchd/index/mapped_file.h"

namespace gijiroku::search {

/// One bit for each of their words of 64 that is not 0, ranks, and those words: three sections
/// (docs/index-format.md).
class SparseBits {
 public:
  /// The sections from `first` on.
  SparseBits(const MappedFile& file, std::uint32_t first);
  SparseBits(std::span<const std::uint64_t> present, std::span<const std::uint32_t> ranks,
             std::span<const std::uint64_t> words)
      : present_(present), words_(words), ranks_(ranks) {}

  bool operator[](std::size_t i) const;
  /// Whether they are `count` bits, and its parts fit each other.
  bool holds(std::size_t count) const;

 private:
  std::span<const std::uint64_t> present_, words_;
  std::span<const std::uint32_t> ranks_;
};

}  // namespace gijiroku::search
