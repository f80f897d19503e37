// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/line/numbering.h — the numbers that items carry: (1), 1, ①, 一, 第1号.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace gijiroku::indexer {

struct Numbering {
  int value = 0;
  std::size_t end = 0;  ///< the byte behind it
  bool marked = false;  ///< in parentheses or as 第n号: cannot be a quantity
};

/// The number that stands at byte `at` of `form`, a text in the literal form (where ① is 1).
/// Numbers above 999 number nothing. Total, thread-safe.
std::optional<Numbering> numbering_at(std::string_view form, std::size_t at);

}  // namespace gijiroku::indexer
