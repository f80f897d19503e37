// indexer/ingest/source.h — the files that a run reads, and the names that their records get.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace gijiroku::indexer {

struct Source {
  std::filesystem::path path;  ///< absolute, symbolic links of the input resolved
  std::string doc;  ///< path below its input folder; several inputs: the folder's name in front; a
                    ///< file given by name: its base name
  std::int64_t size = 0;                  ///< bytes, those of the override included
  std::int64_t mtime_ns = 0;              ///< the later of both
  bool published = false;                 ///< below a --published path
  std::filesystem::path header_override;  ///< FILE.meta.toml beside it; empty where there is none
};

/// An input that was named on the command line.
struct Input {
  std::filesystem::path path;
  bool folder = false;
  bool readable = true;  ///< and, for a folder, each folder below it, and some file in it
  std::string problem;   ///< why it is not, for the report
};

struct Sources {
  std::vector<Source> files;  ///< by path; each once
  std::vector<Input> inputs;
  std::vector<std::filesystem::path> stray_overrides;  ///< with no file beside them
};

/// Walks the inputs. FILE.meta.toml is no source but belongs to FILE. Names beginning with a dot
/// are passed over; so are folders behind symbolic links. Total: an input that cannot be read is in
/// `inputs`, with the reason.
Sources find_sources(const std::vector<std::string>& inputs,
                     const std::vector<std::string>& published);

/// Whether `path` is `folder` or lies below it.
bool lies_below(const std::filesystem::path& path, const std::filesystem::path& folder);

}  // namespace gijiroku::indexer
