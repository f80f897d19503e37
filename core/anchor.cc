// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/anchor.h"

#include <algorithm>
#include <charconv>

namespace gijiroku {

std::string node_id_text(std::uint64_t id) {
  constexpr int kBits = 4;
  std::string out(kNodeIdDigits, '0');
  for (auto digit = out.rbegin(); digit != out.rend(); ++digit, id >>= kBits)
    *digit = "0123456789abcdef"[id & 0xF];
  return out;
}

std::optional<std::uint64_t> node_id_from_text(std::string_view text) {
  constexpr int kHex = 16;
  const auto is_digit = [](char c) { return ('0' <= c && c <= '9') || ('a' <= c && c <= 'f'); };
  if (text.size() != kNodeIdDigits || !std::all_of(text.begin(), text.end(), is_digit))
    return std::nullopt;
  std::uint64_t out = 0;
  std::from_chars(text.data(), text.data() + text.size(), out, kHex);
  return out;
}

std::string anchor_of(bool utterance, std::uint64_t id) {
  return (utterance ? "u" : "n") + node_id_text(id);
}

}  // namespace gijiroku
