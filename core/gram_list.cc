#include "core/gram_list.h"

#include <algorithm>

namespace gijiroku {
namespace {

/// Appends bits, lowest first, to a string.
class BitWriter {
 public:
  explicit BitWriter(std::string& out) : out_(out) {}
  ~BitWriter() {
    if (held_ > 0) out_.push_back(static_cast<char>(bits_));
  }
  BitWriter(const BitWriter&) = delete;

  /// The lowest `count` of `value`, 32 at most; the others are 0.
  void put(std::uint64_t value, unsigned count) {
    bits_ |= value << held_;
    for (held_ += count; held_ >= 8; held_ -= 8, bits_ >>= 8)
      out_.push_back(static_cast<char>(bits_));
  }

 private:
  std::string& out_;
  std::uint64_t bits_ = 0;
  unsigned held_ = 0;  // below 8 between calls
};

}  // namespace

void append_gram_list(std::string& out, std::span<const Posting> postings) {
  append_varint(out, static_cast<std::uint32_t>(postings.size()));
  if (postings.empty()) return;
  const auto gap = [&](std::size_t i) {
    return postings[i].node - (i == 0 ? 0 : postings[i - 1].node + 1);
  };
  const auto bits = [&](unsigned rest) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < postings.size(); ++i) {
      const std::uint32_t quotient = gap(i) >> rest;
      sum += quotient < GramList::kEscape ? quotient + 1 + rest : GramList::kEscape + 32;
    }
    return sum;
  };
  // The best parameter for gaps at random is near the logarithm of their mean; nodes come in
  // clusters, which makes it smaller.
  const auto mean = (postings.back().node + 1 - postings.size()) / postings.size();
  unsigned rest =
      std::min<unsigned>(static_cast<unsigned>(std::bit_width(mean)), GramList::kMostRest);
  for (std::uint64_t now = bits(rest); rest > 0; --rest) {
    const std::uint64_t less = bits(rest - 1);
    if (less > now) break;
    now = less;
  }

  BitWriter writer(out);
  writer.put(rest, GramList::kRestBits);
  for (std::size_t i = 0; i < postings.size(); ++i) {
    const std::uint32_t quotient = gap(i) >> rest;
    if (quotient < GramList::kEscape) {
      writer.put(1U << quotient, quotient + 1);
      writer.put(gap(i) & ((1U << rest) - 1), rest);
    } else {
      writer.put(0, GramList::kEscape);
      writer.put(gap(i), 32);
    }
    const std::uint32_t times =
        std::clamp<std::uint32_t>(postings[i].times, 1, 1U << GramList::kMostTimesLog);
    const auto log = static_cast<unsigned>(std::bit_width(times)) - 1;
    writer.put(std::uint64_t{1} << log, log + 1);
    writer.put(times - (1U << log), log);
  }
}

}  // namespace gijiroku
