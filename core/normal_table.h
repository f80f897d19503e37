// SPDX-License-Identifier: GPL-3.0-or-later
// core/normal_table.h — the literal forms of single characters, in a table.
//
// ICU takes text to nfkc_cf at about 30 MB/s. Except for combining marks, the result for a
// character does not depend on its neighbors. So a table of the Basic Multilingual Plane does the
// work, and ICU is called for the rest.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gijiroku {

class NormalTable {
 public:
  struct Entry {
    std::array<char, 6> bytes{};    ///< what the character becomes, in `size` bytes
    std::uint8_t size : 4 = 0;      ///< of `bytes`; kAsk: ICU must be called
    std::uint8_t boundary : 1 = 0;  ///< nothing before the character affects it
    std::uint8_t space : 1 = 0;     ///< whitespace, which is deleted
  };
  static constexpr std::uint8_t kAsk = 15;

  /// What a character on its own becomes (empty: ICU must be called), and whether it is whitespace
  /// or stays the same.
  struct Made {
    std::string text;
    bool space = false, same = false;
  };

  /// `map(c)` returns a Made, `bounded(c)` whether text may be cut before `c`.
  template <typename Map, typename Bounded>
  NormalTable(const Map& map, const Bounded& bounded) : entries_(kPlane + 1), plain_(kPlane / 64) {
    for (char32_t c = 0; c < kPlane; ++c) {
      Entry& entry = entries_[c];
      entry.boundary = bounded(c);
      const auto [made, space, same] = map(c);
      entry.space = space;
      if (same && entry.boundary) plain_[c / 64] |= std::uint64_t{1} << c % 64;
      const bool fits = !made.empty() && made.size() <= entry.bytes.size();
      entry.size = fits ? static_cast<std::uint8_t>(made.size() & 0xF) : kAsk;
      for (std::size_t i = 0; fits && i < made.size(); ++i) entry.bytes[i] = made[i];
    }
    entries_[kPlane].size = kAsk;  // for all characters outside the plane
  }

  const Entry& operator[](char32_t c) const { return entries_[c < kPlane ? c : kPlane]; }

  /// Whether `c` becomes itself and nothing before it affects it.
  bool plain(char32_t c) const { return c < kPlane && (plain_[c / 64] >> c % 64 & 1) != 0; }

  /// How many plain characters of three bytes, which kana and ideographs are, begin at byte `from`.
  std::size_t plain_kanji(std::string_view text, std::size_t from) const {
    const auto* const begin = reinterpret_cast<const std::uint8_t*>(text.data()) + from;
    const auto* const end = begin + (text.size() - from);
    const auto* at = begin;
    // The first bytes E1 to EC begin no overlong form and no surrogate.
    for (; end - at >= 3 && at[0] >= 0xE1 && at[0] <= 0xEC; at += 3) {
      if ((((at[1] ^ 0x80U) | (at[2] ^ 0x80U)) & 0xC0U) != 0) break;
      if ((plain_[(at[0] & 0x0FU) << 6 | (at[1] & 0x3FU)] >> (at[2] & 0x3FU) & 1) == 0) break;
    }
    return static_cast<std::size_t>(at - begin) / 3;
  }

 private:
  static constexpr char32_t kPlane = 0x10000;
  std::vector<Entry> entries_;
  std::vector<std::uint64_t> plain_;  // a bit a character
};

}  // namespace gijiroku
