// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/file_reading.h"

#include "core/file.h"
#include "indexer/ingest/header_override.h"
#include "indexer/ingest/reading.h"

namespace gijiroku::indexer {

std::string read_override(const std::filesystem::path& file) {
  std::filesystem::path override_path = file;
  override_path += kOverrideSuffix;
  // A link that leads nowhere is an override that cannot be read.
  std::error_code error;
  if (!std::filesystem::exists(std::filesystem::symlink_status(override_path, error))) return {};
  return read_file(override_path);
}

std::vector<Parsed> read_with_override(std::string_view bytes, std::string_view doc,
                                       std::string_view toml) {
  std::vector<Parsed> parsed = read_minutes(bytes, doc, role_table());
  if (!toml.empty()) override_header(toml, parsed);
  return parsed;
}

}  // namespace gijiroku::indexer
