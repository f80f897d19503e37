// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/confine/toml_wire.h — values of TOML as bytes. Those of a type that no correction has
// (true, arrays) arrive as TomlOther.
#pragma once

#include <string>
#include <string_view>

#include "core/toml.h"

namespace gijiroku::indexer {

std::string to_wire(const TomlValues& values);

/// Throws FormatError if the bytes are malformed.
TomlValues toml_values_of(std::string_view wire);

}  // namespace gijiroku::indexer
