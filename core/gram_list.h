// core/gram_list.h — the posting list of a gram: the nodes that hold it, and how often, in some
// eight bits a node (docs/index-format.md, "grams").
//
// Gaps are Golomb-Rice coded with a parameter of the list's own, times in Elias gamma: most lists
// take less than a posting of a byte or two would, and a posting is read without a branch that
// depends on the data.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <vector>

#include "core/grams.h"

namespace gijiroku {

struct Posting {
  std::uint32_t node, times;
};
using PostingList = std::vector<Posting>;  ///< by node

/// Zero bytes that must follow the last list in memory.
inline constexpr std::size_t kGramListPadding = 8;

/// Appends the list of one gram, by node, to `out`; times above 2^24 are kept as 2^24.
void append_gram_list(std::string& out, std::span<const Posting> postings);

/// A list that append_gram_list wrote, read in place. The default one is empty.
class GramList {
 public:
  GramList() = default;
  explicit GramList(const unsigned char* at) : count_(read_varint(at)), at_(at) {}

  std::uint32_t count() const { return count_; }  ///< nodes

  /// Calls visit(node, times) in the order of the nodes. O(count).
  template <typename Visit>
  void each(Visit visit) const {
    if (count_ == 0) return;
    const auto from = [this](std::uint64_t bit) {  // at least 57 bits that count
      std::uint64_t bits;
      std::memcpy(&bits, at_ + bit / 8, sizeof bits);
      return bits >> bit % 8;
    };
    const unsigned rest = at_[0] & 31U;
    std::uint64_t at = kRestBits;
    std::uint32_t next = 0;
    for (std::uint32_t i = 0; i < count_; ++i) {
      std::uint64_t bits = from(at);
      const auto quotient = static_cast<unsigned>(std::countr_zero(bits));
      if (quotient >= kEscape) [[unlikely]] {
        next += static_cast<std::uint32_t>(bits >> kEscape);
        at += kEscape + 32;
        bits = from(at);
      } else {
        bits >>= quotient + 1;
        next += static_cast<std::uint32_t>(quotient << rest | (bits & ((1U << rest) - 1)));
        bits >>= rest;
        at += quotient + 1 + rest;
      }
      auto log = static_cast<unsigned>(std::countr_zero(bits));
      if (log > kNear) [[unlikely]] {
        bits = from(at);
        log = static_cast<unsigned>(std::countr_zero(bits));
      }
      at += 2 * log + 1;
      visit(next++, 1U << log | (static_cast<std::uint32_t>(bits >> 1 >> log) & ((1U << log) - 1)));
    }
  }

 private:
  friend void append_gram_list(std::string& out, std::span<const Posting> postings);
  static constexpr unsigned kRestBits = 5;   // the parameter
  static constexpr unsigned kMostRest = 24;  // its greatest value
  static constexpr unsigned kEscape = 16;    // a quotient not below stands as it is, in 32 bits
  static constexpr unsigned kNear = 8;       // 2 × 8 + 1 bits are there behind any gap
  static constexpr unsigned kMostTimesLog = 24;

  std::uint32_t count_ = 0;
  const unsigned char* at_ = nullptr;
};

}  // namespace gijiroku
