// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/ingest/file_reading.h — reads one file into meetings and applies its FILE.meta.toml.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/confine/source_reader.h"
#include "indexer/parse/parse.h"

namespace gijiroku::indexer {

/// The beginning of a file, enough to recognize its format. Throws FileError, also if it is not a
/// regular file.
std::string head_of_file(const std::filesystem::path& file);

/// All bytes of a file. Throws FileError, also if it is not a regular file, and FormatError if it
/// has more than `most`, before it is read.
std::string read_source_file(const std::filesystem::path& file, std::uint64_t most);

/// The text of FILE.meta.toml next to `file`; empty if there is no such name. Throws FileError if
/// it cannot be read, is not a regular file or exceeds kMaxTomlBytes.
std::string read_override(const std::filesystem::path& file);

/// Calls read_minutes on `bytes`, and override_header with the values of `toml` unless that is
/// empty; adds long_fields to the diagnostics. Throws FormatError and FileError.
std::vector<Parsed> read_with_override(std::string_view bytes, std::string_view doc,
                                       std::string_view toml, SourceReader& reader);

}  // namespace gijiroku::indexer
