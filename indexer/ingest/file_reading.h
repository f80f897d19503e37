// indexer/ingest/file_reading.h — one file as its meetings, with the override beside it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/parse/parse.h"

namespace gijiroku::indexer {

/// The text of the file's FILE.meta.toml; empty where there is none. Throws FileError.
std::string override_beside(const std::filesystem::path& file);

/// read_minutes of `bytes` with `toml`, unless empty, over the header. Throws FormatError.
std::vector<Parsed> read_with_override(std::string_view bytes, std::string_view doc,
                                       std::string_view toml);

}  // namespace gijiroku::indexer
