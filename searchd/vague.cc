#include "searchd/vague.h"

#include <array>
#include <cstdint>

namespace gijiroku {
namespace {

constexpr std::size_t kShortest = 3, kLongest = 64;

/// For each character of the text, the places in the literal where it stands, one a bit.
std::uint64_t places(const std::u32string& literal, char32_t c) {
  std::uint64_t out = 0;
  for (std::size_t i = 0; i < literal.size(); ++i) out |= std::uint64_t{literal[i] == c} << i;
  return out;
}

}  // namespace

bool may_be_vague(const std::u32string& literal) {
  return literal.size() >= kShortest && literal.size() <= kLongest;
}

std::vector<std::u32string> vague_parts(const std::u32string& literal) {
  // One fault leaves one half whole; of three characters, the two at either end.
  const std::size_t half = (literal.size() + 1) / 2;
  return {literal.substr(0, half), literal.substr(literal.size() - half)};
}

std::optional<Span> find_vague(std::string_view text, const std::u32string& literal) {
  // Wu and Manber's automaton with bits set: state k holds, for each prefix of the literal, whether
  // it ends here with at most k faults.
  const std::uint64_t last = std::uint64_t{1} << (literal.size() - 1);
  std::array<std::uint64_t, 2> state{0, 1};
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    const std::uint64_t here = places(literal, c);
    const std::array<std::uint64_t, 2> before = state;
    state[0] = ((before[0] << 1) | 1) & here;
    state[1] = (((before[1] << 1) | 1) & here) | before[0] | (before[0] << 1) | (state[0] << 1) | 1;
    if ((state[1] & last) == 0) continue;
    std::size_t from = begin;
    for (std::size_t i = 0; from > 0 && i + 1 < literal.size(); ++i) {
      --from;
      while (from > 0 && (text[from] & 0xC0) == 0x80) --from;
    }
    return Span{from, at};
  }
  return std::nullopt;
}

}  // namespace gijiroku
