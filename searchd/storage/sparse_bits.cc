// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/storage/sparse_bits.h"

#include <bit>

namespace gijiroku::search {
namespace {

constexpr std::size_t kWordBits = 64;

std::size_t ones(std::uint64_t word) { return static_cast<std::size_t>(std::popcount(word)); }

}  // namespace

SparseBits::SparseBits(const ShardFile& file, std::uint32_t first)
    : present_(file.array<std::uint64_t>(first)),
      words_(file.array<std::uint64_t>(first + 2)),
      ranks_(file.array<std::uint32_t>(first + 1)) {}

bool SparseBits::operator[](std::size_t i) const {
  const std::size_t word = i / kWordBits, group = word / kWordBits;
  if (group >= present_.size() || group >= ranks_.size()) return false;
  const std::uint64_t present = present_[group], own = std::uint64_t{1} << (word % kWordBits);
  if ((present & own) == 0) return false;
  const std::size_t stored = ranks_[group] + ones(present & (own - 1));
  return stored < words_.size() && (words_[stored] >> (i % kWordBits) & 1U) != 0;
}

bool SparseBits::is_consistent_with(std::size_t count) const {
  if (ranks_.size() != present_.size() || present_.size() * kWordBits * kWordBits < count)
    return false;
  return words_.size() == (present_.empty() ? 0 : ranks_.back() + ones(present_.back()));
}

}  // namespace gijiroku::search
