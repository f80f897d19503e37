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
  std::int64_t size = 0;                    ///< bytes, including the override
  std::int64_t mtime_ns = 0, ctime_ns = 0;  ///< the later of the file and its override
  std::uint64_t inode = 0;                  ///< of the file, mixed with that of its override
  bool published = false;                 ///< below a --published path, when all links are resolved
  std::filesystem::path header_override;  ///< FILE.meta.toml next to it; empty if there is none
};

/// A file or folder that was named on the command line.
struct Input {
  std::filesystem::path path;
  bool folder = false;
  /// A folder is readable if it can be listed and something is below it.
  bool readable = true;
  std::string problem;  ///< why it is not readable, for the report
};

/// A file or folder below an input that was not read, and why. Nothing at or below it counts as
/// removed.
struct UnreadPath {
  std::filesystem::path path;
  std::string problem;
};

struct Sources {
  std::vector<Source> files;  ///< sorted by path, without duplicates
  std::vector<Input> inputs;
  std::vector<UnreadPath> unread;  ///< sorted by path
};

/// Walks the inputs. FILE.meta.toml is not a source: it belongs to FILE. Skips names that begin
/// with a dot. A link to a file is read, and is published only if the file it leads to is. Links to
/// folders are not followed. Total: an input that cannot be read is in `inputs`, with the reason;
/// what cannot be read below it (a folder, a dead link, a path that is too long, an override
/// without its file) is in `unread`.
Sources find_sources(const std::vector<std::string>& inputs,
                     const std::vector<std::string>& published);

/// Whether `path` is `folder` or below it.
bool is_below(const std::filesystem::path& path, const std::filesystem::path& folder);

/// Whether a file of this path, which is not among `sources.files`, is known to be gone: it lay
/// below a folder that was read, and nothing at or above it was left unread. A run that names other
/// inputs says nothing about it.
bool is_gone(const Sources& sources, const std::filesystem::path& path);

}  // namespace gijiroku::indexer
