// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/spelling/eat.h — reads words and numbers at a byte of a text in N0, and moves past them.
// Total.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace gijiroku::search {

/// Whether `word` is at byte `at` of `form`. If so, moves `at` past it.
bool eat(std::string_view form, std::size_t& at, std::string_view word);

/// A number from `least` to `most` at `at`. Moves `at` past it.
std::optional<int> eat_number(std::string_view form, std::size_t& at, int least, int most);

}  // namespace gijiroku::search
