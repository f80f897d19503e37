// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/settings.h — the settings of gijiroku-index in a file.
#pragma once

#include <string>

#include "indexer/run.h"

namespace gijiroku::indexer {

/// The settings in the TOML file `path`; defaults if `path` is empty. Throws FileError or
/// FormatError, which name the file and the line, for a file that cannot be read, an unknown
/// setting or an invalid value.
RunOptions read_settings(const std::string& path);

}  // namespace gijiroku::indexer
