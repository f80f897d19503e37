// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decode/plausibility.h — how much a decoded text looks like Japanese minutes.
#pragma once

#include <cstddef>
#include <string_view>

namespace gijiroku::indexer {

/// Half-width kana and user-defined characters (外字) are rare but not odd. Odd are U+FFFD,
/// controls (C0 and C1, except whitespace and the final Ctrl-Z of old systems), noncharacters and
/// unassigned planes.
struct Plausibility {
  std::size_t characters = 0;  ///< that are not whitespace
  std::size_t foreign = 0;     ///< beyond ASCII
  std::size_t kana = 0;        ///< of full or half width
  std::size_t odd = 0;
  std::size_t lines = 0, odd_lines = 0;  ///< that are not blank; with an odd character
  double cost = 0;  ///< the sum over all characters: 0 for kana, little for common kanji

  /// Whether the text can be used: odd characters are at most 1 in 50 or in at most a quarter of
  /// the lines, and the rest is written as Japanese is.
  bool trusted() const;
};

/// Total, O(n). `text` may contain invalid UTF-8; each such byte is odd.
Plausibility plausibility(std::string_view text);

}  // namespace gijiroku::indexer
