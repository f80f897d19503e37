// SPDX-License-Identifier: GPL-3.0-or-later
// core/gram_list.h — the posting list of a gram: the nodes that contain it and how often, in about
// eight bits a node (docs/index-format.md, "grams").
//
// Gaps between nodes are Golomb-Rice coded with a parameter chosen for each list, frequencies are
// Elias gamma coded. Most lists are smaller than with one or two bytes a posting, and decoding a
// posting needs no branch that depends on the data.
#pragma once

#include <algorithm>
#include <atomic>
#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/grams.h"

namespace gijiroku {

struct Posting {
  std::uint32_t node, times;
};
using PostingList = std::vector<Posting>;  ///< sorted by node

/// Number of zero bytes that must follow the last list in memory, because lists are read eight
/// bytes at a time.
inline constexpr std::size_t kGramListPadding = 8;

/// Appends the posting list of one gram to `out`. `postings` are sorted by node. A frequency above
/// 2^24 is stored as 2^24.
void append_gram_list(std::string& out, std::span<const Posting> postings);

/// A list that append_gram_list wrote, read in place. The default one is empty.
///
/// Accepts any bytes, because they may come from a damaged file: no byte outside `bytes` is read,
/// each node is less than `nodes`, and nodes ascend. A list that cannot be read to its end sets
/// `damaged`.
class GramList {
 public:
  GramList() = default;
  /// `bytes` begins with the list, and ends with the padding after the last list of the file.
  GramList(std::string_view bytes, std::uint32_t nodes, std::atomic<bool>& damaged)
      : at_(reinterpret_cast<const unsigned char*>(bytes.data())),
        nodes_(nodes),
        damaged_(&damaged) {
    const unsigned char* const end = at_ + bytes.size();
    const auto count = read_varint(at_, end);
    const auto left = static_cast<std::size_t>(end - at_);
    // A list without nodes has no bits.
    if (!count || *count > nodes || (*count > 0 && left < kGramListPadding)) {
      damaged = true;
    } else if (*count > 0) {
      count_ = *count;
      last_ = (left - kGramListPadding) * 8 + 7;
    }
  }

  std::uint32_t count() const { return count_; }  ///< number of nodes

  /// Calls visit(node, times) for each node, in order. O(count).
  template <typename Visit>
  void each(Visit visit) const {
    if (count_ == 0) return;
    const auto from = [this](std::uint64_t bit) {  // at least 57 valid bits
      std::uint64_t bits;
      std::memcpy(&bits, at_ + bit / 8, sizeof bits);
      return bits >> bit % 8;
    };
    const unsigned parameter = std::min(at_[0] & 31U, kMaxParameter);
    std::uint64_t at = kParameterBits, next = 0;
    for (std::uint32_t i = 0; i < count_;) {
      if (at > last_) return fail();
      // So many postings begin early enough, however long they are.
      const std::uint64_t safe = (last_ - at) / kMaxPostingBits + 1;
      for (const std::uint64_t end = std::min<std::uint64_t>(count_, i + safe); i < end; ++i) {
        std::uint64_t bits = from(at);
        const auto quotient = static_cast<unsigned>(std::countr_zero(bits));
        if (quotient >= kEscape) [[unlikely]] {
          next += static_cast<std::uint32_t>(bits >> kEscape);
          at += kEscape + 32;
          if (at > last_) return fail();
          bits = from(at);
        } else {
          bits >>= quotient + 1;
          next += quotient << parameter | (bits & ((1U << parameter) - 1));
          bits >>= parameter;
          at += quotient + 1 + parameter;
        }
        auto log = static_cast<unsigned>(std::countr_zero(bits));
        if (log > kMaxLoadedLog) [[unlikely]] {
          if (at > last_) return fail();
          bits = from(at);
          log = static_cast<unsigned>(std::countr_zero(bits));
          if (log > kMaxTimesLog) return fail();
        }
        if (next >= nodes_) [[unlikely]]
          return fail();
        at += 2 * log + 1;
        visit(static_cast<std::uint32_t>(next++),
              1U << log | (static_cast<std::uint32_t>(bits >> 1 >> log) & ((1U << log) - 1)));
      }
    }
  }

 private:
  void fail() const { *damaged_ = true; }

  friend void append_gram_list(std::string& out, std::span<const Posting> postings);
  static constexpr unsigned kParameterBits = 5;  // width of the Rice parameter in a list
  static constexpr unsigned kMaxParameter = 24;  // greatest value of the parameter
  static constexpr unsigned kEscape = 16;        // from this quotient on, 32 bits contain the gap
  static constexpr unsigned kMaxLoadedLog = 8;   // 2 × 8 + 1 bits are left after 16 + 24
  static constexpr unsigned kMaxTimesLog = 24;   // greatest logarithm of a stored frequency
  static constexpr unsigned kMaxPostingBits = kEscape + 32 + 2 * kMaxTimesLog + 1;

  std::uint32_t count_ = 0;
  const unsigned char* at_ = nullptr;
  std::uint64_t last_ = 0;  // the last bit from which eight bytes can be read
  std::uint32_t nodes_ = 0;
  std::atomic<bool>* damaged_ = nullptr;
};

}  // namespace gijiroku
