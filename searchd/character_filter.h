// searchd/character_filter.h — finds in texts where one of some characters may stand: half a
// kilobyte, which stays in the nearest cache while texts pass through.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/utf8.h"

namespace gijiroku {

class CharacterFilter {
 public:
  void add(char32_t c) { bits_[c / 64 % 64] |= std::uint64_t{1} << (c % 64); }

  struct Place {
    std::size_t byte = 0, character = 0;
  };
  /// The first place in `text`, which is well-formed, from `from` on, where one of them may stand;
  /// else its end. No place where one does is passed over.
  Place next(std::string_view text, Place from) const {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    for (; from.byte < text.size(); ++from.character) {
      if ((bytes[from.byte] & 0xF0U) == 0xE0 && from.byte + 2 < text.size()) {
        if (may_have(bytes[from.byte + 1], bytes[from.byte + 2])) break;
        from.byte += 3;
        continue;
      }
      std::size_t behind = from.byte;
      const char32_t c = next_code_point(text, behind);
      if (may_have(c / 64, c)) break;
      from.byte = behind;
    }
    return from;
  }

 private:
  bool may_have(std::uint32_t high, std::uint32_t low) const {
    return (bits_[high % 64] >> (low % 64) & 1U) != 0;
  }

  std::array<std::uint64_t, 64> bits_{};
};

}  // namespace gijiroku
