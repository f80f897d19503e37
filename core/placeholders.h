// SPDX-License-Identifier: GPL-3.0-or-later
// core/placeholders.h — the places {1} to {9} of a text, which values take.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace gijiroku {

/// The number of the place at the start of `text`: 1 for {1}; 0 if there is none.
std::size_t placeholder(std::string_view text);

/// `text` with each place replaced by its value. Values are taken as they are: a place within a
/// value stays. A place without a value stays too. Thread-safe.
std::string filled(std::string_view text, std::span<const std::string_view> values);

inline std::string filled(std::string_view text, std::initializer_list<std::string_view> values) {
  return filled(text, std::span(values.begin(), values.size()));
}

}  // namespace gijiroku
