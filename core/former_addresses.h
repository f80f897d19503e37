// SPDX-License-Identifier: GPL-3.0-or-later
// core/former_addresses.h — the file FORMER next to a stub: addresses that records had before.
//
//   0123456789abcdef 89abcdef01234567                    a meeting has another address
//   0123456789abcdef/u/3fa9c2d1b0 0123456789abcdef/u/…   so has an utterance
//   0123456789abcdef-5b20c9e1 0123456789abcdef-…         or an agenda item
//   0123456789abcdef/u/3fa9c2d1b0 - 2026-11-29           gone since that day
//
// Lines are sorted. The last one is a seal (core/seal.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gijiroku {

struct FormerAddress {
  std::string former;
  std::string present;  ///< empty: the record is gone
  std::string day;      ///< YYYY-MM-DD, on which it went; empty if it has another address
  friend bool operator==(const FormerAddress&, const FormerAddress&) = default;
};

inline constexpr std::string_view kFormerFile = "FORMER";

/// The content of the file. `all` must be sorted by `former`.
std::string to_text(const std::vector<FormerAddress>& all);

/// The inverse; nullopt if `text` is something else, or if a bit of it has changed. Total.
std::optional<std::vector<FormerAddress>> former_addresses(std::string_view text);

}  // namespace gijiroku
