// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gram_list.h"

#include <algorithm>

namespace gijiroku {
namespace {

/// Appends bits to a string, the lowest bit first.
class BitWriter {
 public:
  explicit BitWriter(std::string& out) : out_(out) {}
  ~BitWriter() {
    if (held_ > 0) out_.push_back(static_cast<char>(bits_));
  }
  BitWriter(const BitWriter&) = delete;

  /// Appends the lowest `count` bits of `value`, at most 32. Its other bits must be 0.
  void put(std::uint64_t value, unsigned count) {
    bits_ |= value << held_;
    for (held_ += count; held_ >= 8; held_ -= 8, bits_ >>= 8)
      out_.push_back(static_cast<char>(bits_));
  }

 private:
  std::string& out_;
  std::uint64_t bits_ = 0;
  unsigned held_ = 0;  // less than 8 between calls
};

}  // namespace

void append_gram_list(std::string& out, std::span<const Posting> postings) {
  append_varint(out, static_cast<std::uint32_t>(postings.size()));
  if (postings.empty()) return;
  const auto gap = [&](std::size_t i) {
    return postings[i].node - (i == 0 ? 0 : postings[i - 1].node + 1);
  };
  // The bits that all gaps take with this parameter.
  const auto cost = [&](unsigned parameter) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < postings.size(); ++i) {
      const std::uint32_t quotient = gap(i) >> parameter;
      sum += quotient < GramList::kEscape ? quotient + 1 + parameter : GramList::kEscape + 32;
    }
    return sum;
  };
  // For random gaps the best parameter is near the logarithm of their mean. Nodes come in clusters,
  // which makes it smaller, so the search goes down from there.
  const auto mean = (postings.back().node + 1 - postings.size()) / postings.size();
  unsigned parameter =
      std::min<unsigned>(static_cast<unsigned>(std::bit_width(mean)), GramList::kMaxParameter);
  for (std::uint64_t best = cost(parameter); parameter > 0; --parameter) {
    const std::uint64_t lower = cost(parameter - 1);
    if (lower > best) break;
    best = lower;
  }

  BitWriter writer(out);
  writer.put(parameter, GramList::kParameterBits);
  for (std::size_t i = 0; i < postings.size(); ++i) {
    const std::uint32_t quotient = gap(i) >> parameter;
    if (quotient < GramList::kEscape) {
      writer.put(1U << quotient, quotient + 1);
      writer.put(gap(i) & ((1U << parameter) - 1), parameter);
    } else {
      writer.put(0, GramList::kEscape);
      writer.put(gap(i), 32);
    }
    const std::uint32_t times =
        std::clamp<std::uint32_t>(postings[i].times, 1, 1U << GramList::kMaxTimesLog);
    const auto log = static_cast<unsigned>(std::bit_width(times)) - 1;
    writer.put(std::uint64_t{1} << log, log + 1);
    writer.put(times - (1U << log), log);
  }
}

}  // namespace gijiroku
