// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/text/prefix_prefilter.h — finds the places in a text where one of several strings may
// begin, by its first two characters. The table has four kilobytes, so that it stays in the L1
// cache while texts are scanned.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/utf8.h"

namespace gijiroku::search {

class PrefixPrefilter {
 public:
  /// `string` must not be empty.
  void add(std::u32string_view string) {
    seconds_[string[0] % kFirsts] |=
        string.size() > 1 ? std::uint32_t{1} << string[1] % kSeconds : ~std::uint32_t{0};
  }

  struct Place {
    std::size_t byte = 0, character = 0;
  };
  /// The first place in `text` at or after `from` where one of the strings may begin, or the end of
  /// `text`. It never skips a place where one does begin. `text` must be well-formed.
  Place next(std::string_view text, Place from) const {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    // Kana and nearly all ideographs take three bytes, and the last two have six bits of the
    // character each.
    const auto is_three = [&](std::size_t at) { return (bytes[at] & 0xF0U) == 0xE0; };
    while (from.byte + 6 <= text.size()) {
      if (is_three(from.byte)) {
        for (; from.byte + 6 <= text.size() && is_three(from.byte + 3);
             from.byte += 3, ++from.character) {
          const std::uint32_t first =
              (bytes[from.byte + 1] & 0xFU) << 6 | (bytes[from.byte + 2] & 0x3FU);
          if ((seconds_[first] & kBits[bytes[from.byte + 5] & 0x1FU]) != 0) return from;
        }
        if (from.byte + 6 > text.size()) break;
      }
      if (may_begin(text, from.byte)) return from;
      next_code_point(text, from.byte);
      ++from.character;
    }
    for (; from.byte < text.size() && !may_begin(text, from.byte); ++from.character)
      next_code_point(text, from.byte);
    return from;
  }

 private:
  static constexpr std::uint32_t kFirsts = 1024, kSeconds = 32;
  static constexpr auto kBits = [] {
    std::array<std::uint32_t, kSeconds> bits{};
    for (std::uint32_t i = 0; i < kSeconds; ++i) bits[i] = std::uint32_t{1} << i;
    return bits;
  }();

  bool may_begin(std::string_view text, std::size_t at) const {
    const std::uint32_t seconds = seconds_[next_code_point(text, at) % kFirsts];
    if (at == text.size()) return ~seconds == 0;
    return (seconds >> next_code_point(text, at) % kSeconds & 1U) != 0;
  }

  std::array<std::uint32_t, kFirsts> seconds_{};  // by first character: one bit a second character
};

}  // namespace gijiroku::search
