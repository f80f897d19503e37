// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/text/find_literal.h — finds a literal in a text. On Japanese text it is many times faster
// than string_view::find and memmem, because it looks for the literal's rarest byte. To the other
// two every third byte looks the same.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace gijiroku::search {

/// How many of 1,000 bytes of minutes are 0x80, 0x81 … 0xBF. Counted over 25,000 utterances.
inline constexpr std::array<std::uint8_t, 64> kByteFrequency{
    28, 181, 50, 11, 19, 5, 10, 3, 8, 6, 9, 14, 13, 7, 2, 7, 4,  5,  7,  10, 8, 5,
    7,  10,  2,  10, 4,  4, 4,  6, 1, 9, 4, 5,  2,  5, 4, 4, 12, 11, 16, 5,  8, 9,
    3,  6,   17, 8,  4,  2, 3,  4, 3, 2, 2, 3,  5,  4, 8, 5, 10, 4,  11, 3};

/// The index of the rarest byte of `literal`, which must not be empty.
inline std::size_t rarest_byte(std::string_view literal) {
  const auto frequency = [](char byte) {
    const auto value = static_cast<std::uint8_t>(byte);
    return value < 0x80 ? 1U : value < 0xC0 ? kByteFrequency[value - 0x80U] : 255U;
  };
  std::size_t out = 0;
  for (std::size_t i = 1; i < literal.size(); ++i) {
    if (frequency(literal[i]) < frequency(literal[out])) out = i;
  }
  return out;
}

/// The first byte at or after `from` where `text` contains `literal`, which must not be empty.
/// Returns npos if there is none. Total.
inline std::size_t find_literal(std::string_view text, std::string_view literal,
                                std::size_t from = 0) {
  constexpr std::size_t npos = std::string_view::npos;
  if (from > text.size() || text.size() - from < literal.size()) return npos;
  const std::size_t rarest = rarest_byte(literal);
  // A second byte is compared before the whole literal: most places with the rarest are not it.
  const std::size_t second = rarest + 1 < literal.size() ? literal.size() - 1
                             : rarest > 0                ? rarest - 1
                                                         : rarest;
  const char* const end = text.data() + text.size() - (literal.size() - 1 - rarest);
  for (const char* at = text.data() + from + rarest; at < end; ++at) {
    const auto left = static_cast<std::size_t>(end - at);
    at = static_cast<const char*>(std::memchr(at, literal[rarest], left));
    if (!at) return npos;
    const char* const begin = at - rarest;
    if (begin[second] == literal[second] && std::memcmp(begin, literal.data(), literal.size()) == 0)
      return static_cast<std::size_t>(begin - text.data());
  }
  return npos;
}

}  // namespace gijiroku::search
