// SPDX-License-Identifier: GPL-3.0-or-later
// core/grams.h — character bigrams, and the shard file that maps them to nodes.
//
// The grams of a literal text are its pairs of neighboring code points, and its last code point
// paired with kEnd. So every code point of a text begins a gram, and a one-character query is the
// union of the grams that begin with this character.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/text.h"

namespace gijiroku {

/// Second half of the last gram of a text. Greater than any code point.
inline constexpr char32_t kEnd = 0x110000;

struct Gram {
  char32_t first, second;
  friend bool operator==(const Gram&, const Gram&) = default;
  friend auto operator<=>(const Gram&, const Gram&) = default;
};

/// Sections of the gram file. The last entry of kFirsts and of kSeconds is a sentinel.
enum class GramSection : std::uint32_t {
  kFirsts,    ///< GramFirst × (distinct first characters + 1), sorted
  kSeconds,   ///< GramSecond × (grams + 1), sorted within their first character
  kPostings,  ///< one list for each gram (core/gram_list.h), then kGramListPadding zero bytes
  kCount
};
struct GramFirst {
  std::uint32_t character, begin;  ///< begin: index of its first gram in kSeconds
};
struct GramSecond {
  std::uint32_t character, offset;  ///< offset: byte of kPostings where its list begins
};

/// Appends `value` to `out` as a varint: seven bits a byte, lowest bits first.
void append_varint(std::string& out, std::uint32_t value);

/// Reads the varint at `at` and moves `at` past it. Returns nullopt if it does not end before `end`
/// or has more than five bytes. Total.
inline std::optional<std::uint32_t> read_varint(const unsigned char*& at,
                                                const unsigned char* end) {
  std::uint32_t value = 0;
  for (unsigned shift = 0; at < end && shift < 35; shift += 7) {
    const unsigned char byte = *at++;
    value |= (byte & 0x7FU) << shift;
    if ((byte & 0x80U) == 0) return value;
  }
  return std::nullopt;
}

/// The distinct pairs of neighboring code points in `text`, sorted. A text that contains `text` has
/// all of these grams. There is none for the last code point alone, as any character may follow it
/// there.
std::vector<Gram> required_grams(const std::u32string& text);

/// The Xapian term of a gram (schema.h: kGramPrefix).
std::string gram_term(Gram gram);
/// The common prefix of the terms of all grams that begin with `first`.
std::string gram_term_prefix(char32_t first);

}  // namespace gijiroku
