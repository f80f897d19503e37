// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/ingest/source.h — the files that a run reads, and the names of their records.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace gijiroku::indexer {

struct Source {
  std::filesystem::path path;  ///< absolute, symbolic links of the input resolved
  /// Path below its input folder; if there are several inputs, with the name of that folder in
  /// front. The base name for a file that is an input itself.
  std::string doc;
  std::int64_t size = 0;                  ///< bytes, including the override
  std::int64_t mtime_ns = 0;              ///< the later of the file and its override
  bool published = false;                 ///< below a --published path
  std::filesystem::path header_override;  ///< FILE.meta.toml next to it; empty if there is none
};

/// A file or folder that was named on the command line.
struct Input {
  std::filesystem::path path;
  bool folder = false;
  /// A folder is readable if it and all folders below it can be read, and it contains a file.
  bool readable = true;
  std::string problem;  ///< why it is not readable, for the report
};

struct Sources {
  std::vector<Source> files;  ///< sorted by path, without duplicates
  std::vector<Input> inputs;
  std::vector<std::filesystem::path> stray_overrides;  ///< without the file that they correct
};

/// Walks the inputs. FILE.meta.toml is not a source: it belongs to FILE. Skips names that begin
/// with a dot and does not follow symbolic links to folders. Total: an input that cannot be read is
/// in `inputs`, with the reason.
Sources find_sources(const std::vector<std::string>& inputs,
                     const std::vector<std::string>& published);

/// Whether `path` is `folder` or below it.
bool is_below(const std::filesystem::path& path, const std::filesystem::path& folder);

}  // namespace gijiroku::indexer
