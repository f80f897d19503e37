// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/spelling/fuzzy.h"

#include <array>
#include <cstdint>

#include "searchd/text/find_literal.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kShortest = 3, kLongest = 64;

/// The positions of `c` in the literal, one bit each.
std::uint64_t positions(const std::u32string& literal, char32_t c) {
  std::uint64_t out = 0;
  for (std::size_t i = 0; i < literal.size(); ++i) out |= std::uint64_t{literal[i] == c} << i;
  return out;
}

std::string utf8(const std::u32string& text) {
  std::string out;
  for (const char32_t c : text) append_utf8(out, c);
  return out;
}

/// The place `characters` before byte `at`, or the start of the text.
std::size_t back(std::string_view text, std::size_t at, std::size_t characters) {
  for (; at > 0 && characters > 0; --characters) at = boundary_before(text, at);
  return at;
}

/// The place `characters` after byte `at`, or the end of the text.
std::size_t ahead(std::string_view text, std::size_t at, std::size_t characters) {
  for (; at < text.size() && characters > 0; --characters) next_code_point(text, at);
  return at;
}

/// The start of the stretch that ends at `end`: at the first character of the literal, if possible.
std::size_t begin_of(std::string_view text, std::size_t end, const std::u32string& literal) {
  for (const std::size_t length : {literal.size(), literal.size() + 1, literal.size() - 1}) {
    const std::size_t begin = back(text, end, length);
    if (code_point_at(text, begin).value == literal.front()) return begin;
  }
  return back(text, end, literal.size());
}

/// The first stretch of `text` that is the literal with at most one fault. Wu and Manber's
/// automaton: state k has one bit for each prefix of the literal, set if the prefix ends here with
/// at most k faults.
std::optional<Span> first_match(std::string_view text, const std::u32string& literal) {
  const std::uint64_t last = std::uint64_t{1} << (literal.size() - 1);
  std::array<std::uint64_t, 2> state{0, 1};
  for (std::size_t at = 0; at < text.size();) {
    const std::uint64_t here = positions(literal, next_code_point(text, at));
    const std::array<std::uint64_t, 2> before = state;
    state[0] = ((before[0] << 1) | 1) & here;
    state[1] = (((before[1] << 1) | 1) & here) | before[0] | (before[0] << 1) | (state[0] << 1) | 1;
    if ((state[1] & last) != 0) return Span{begin_of(text, at, literal), at};
  }
  return std::nullopt;
}

}  // namespace

bool allows_fuzzy(const std::u32string& literal) {
  return literal.size() >= kShortest && literal.size() <= kLongest;
}

std::vector<std::u32string> fuzzy_parts(const std::u32string& literal) {
  // One fault leaves one half intact. Of three characters both halves have two.
  const std::size_t half = (literal.size() + 1) / 2;
  return {literal.substr(0, half), literal.substr(literal.size() - half)};
}

std::optional<Span> find_fuzzy(std::string_view text, const std::u32string& literal) {
  // The automaton runs only around the parts, which find_literal finds quickly.
  std::optional<Span> first;
  for (const std::u32string& part : fuzzy_parts(literal)) {
    const std::string wanted = utf8(part);
    for (std::size_t at = find_literal(text, wanted); at != text.npos;
         at = find_literal(text, wanted, at + 1)) {
      if (first && at >= first->end) break;
      const Span window{back(text, at, literal.size()), ahead(text, at, literal.size() + 2)};
      const auto found = first_match(text.substr(window.begin, window.end - window.begin), literal);
      if (!found) continue;
      const Span span{window.begin + found->begin, window.begin + found->end};
      if (!first || span.begin < first->begin) first = span;
      break;
    }
  }
  return first;
}

}  // namespace gijiroku::search
