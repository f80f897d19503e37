// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/confine/toml_values.h — the values of FILE.meta.toml.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/toml.h"

namespace gijiroku::indexer {

/// A larger file is not what it seems.
inline constexpr std::size_t kMaxTomlBytes = 16'384;

/// As parse_toml(), with messages for the clerk. Throws FormatError also if `toml` has more than
/// kMaxTomlBytes.
TomlValues toml_values(std::string_view toml);

}  // namespace gijiroku::indexer
