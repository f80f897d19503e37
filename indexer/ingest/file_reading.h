// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/ingest/file_reading.h — reads one file into meetings and applies its FILE.meta.toml.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/parse/parse.h"

namespace gijiroku::indexer {

/// The text of FILE.meta.toml next to `file`; empty if there is no such file. Throws FileError if
/// it cannot be opened.
std::string read_override(const std::filesystem::path& file);

/// Calls read_minutes on `bytes`, and override_header with `toml` unless that is empty. Throws
/// FormatError.
std::vector<Parsed> read_with_override(std::string_view bytes, std::string_view doc,
                                       std::string_view toml);

}  // namespace gijiroku::indexer
