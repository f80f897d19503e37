// searchd/character_filter.h — a quick no to whether a character is one of some: half a kilobyte,
// which stays in the nearest cache while texts pass through.
#pragma once

#include <array>
#include <cstdint>

namespace gijiroku {

class CharacterFilter {
 public:
  void add(char32_t c) { bits_[c / 64 % 64] |= std::uint64_t{1} << (c % 64); }

  /// False only where `c` was not added.
  bool may_have(char32_t c) const { return (bits_[c / 64 % 64] >> (c % 64) & 1U) != 0; }

 private:
  std::array<std::uint64_t, 64> bits_{};
};

}  // namespace gijiroku
