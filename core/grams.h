// core/grams.h — character bigrams, and the file of a shard that is keyed by them.
//
// The grams of a literal text are its pairs of neighbouring code points and its last code point
// paired with kEnd, so that every code point of every text begins a gram and a one-character query
// is the union of the grams that begin with it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"

namespace gijiroku {

/// Second half of a text's last gram; greater than any code point.
inline constexpr char32_t kEnd = 0x110000;

struct Gram {
  char32_t first, second;
  friend bool operator==(const Gram&, const Gram&) = default;
  friend auto operator<=>(const Gram&, const Gram&) = default;
};

/// Sections of the gram file.
enum class GramSection : std::uint32_t {
  kFirsts,    ///< GramFirst × (distinct first characters + 1), sorted; the last is a sentinel
  kSeconds,   ///< GramSecond × (grams + 1), sorted within their first character; the last is a
              ///< sentinel
  kPostings,  ///< of each gram a list (core/gram_list.h), then kGramListPadding zero bytes
  kCount
};
struct GramFirst {
  std::uint32_t character, begin;  ///< begin: index of its first gram in kSeconds
};
struct GramSecond {
  std::uint32_t character, offset;  ///< offset: of its posting list in kPostings, in bytes
};

/// Appends `value` to `out`, seven bits a byte, low ones first.
void append_varint(std::string& out, std::uint32_t value);

/// Reads a varint at `at` and moves past it. The caller vouches that one stands there.
inline std::uint32_t read_varint(const unsigned char*& at) {
  std::uint32_t value = *at & 0x7FU;
  for (unsigned shift = 7; *at++ & 0x80U; shift += 7) value |= (*at & 0x7FU) << shift;
  return value;
}

/// The neighbouring pairs of `text`, without the last lone code point: what a literal query of two
/// or more requires. Sorted, distinct.
std::vector<Gram> required_grams(const std::u32string& text);

/// The term of a gram, and what the terms of all grams that begin with `first` begin with
/// (schema.h: kGramPrefix).
std::string gram_term(Gram gram);
std::string gram_terms(char32_t first);

}  // namespace gijiroku
