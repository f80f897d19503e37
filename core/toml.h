// SPDX-License-Identifier: GPL-3.0-or-later
// core/toml.h — TOML that people of a town hall write: settings of the programs, and corrections of
// minutes.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/date.h"

namespace gijiroku {

/// A time of day, in minutes since midnight; seconds are dropped.
struct TomlTime {
  int minutes = 0;
};

/// Anything else: a number with a fraction, a moment, an array of other things than texts.
struct TomlOther {};

struct TomlValue {
  std::variant<TomlOther, std::string, std::int64_t, bool, Date, TomlTime, std::vector<std::string>>
      value;
  std::size_t line = 0;  ///< from 1

  const std::string* text() const { return std::get_if<std::string>(&value); }
};

/// Values by key. A key of a table follows the table's with a dot (site.name), and the tables of an
/// array have their places from 0 (site.links.0.url).
using TomlValues = std::map<std::string, TomlValue>;

/// Throws FormatError, in Japanese and with the line, if `toml` is not TOML, is not UTF-8, has
/// characters for private use, or a line with more than 200 dots. Thread-safe.
TomlValues parse_toml(std::string_view toml);

}  // namespace gijiroku
