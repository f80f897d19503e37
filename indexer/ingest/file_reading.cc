// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/file_reading.h"

#include <unistd.h>

#include <utility>

#include "core/error.h"
#include "core/file.h"
#include "indexer/confine/toml_values.h"
#include "indexer/correction/header_override.h"
#include "indexer/ingest/long_fields.h"
#include "indexer/ingest/reading.h"

namespace gijiroku::indexer {

std::string head_of_file(const std::filesystem::path& file) {
  constexpr std::size_t kHeadBytes = 65536;
  const FileDescriptor opened = open_regular_file(file);
  std::string head(kHeadBytes, '\0');
  const ssize_t got = ::read(opened.fd(), head.data(), head.size());
  if (got < 0) throw file_error("read", file.string());
  head.resize(static_cast<std::size_t>(got));
  return head;
}

std::string read_source_file(const std::filesystem::path& file, std::uint64_t most) {
  std::error_code error;
  if (std::filesystem::is_regular_file(file, error))
    refuse_large_file(std::filesystem::file_size(file), most);
  return read_file(file, most);
}

std::string read_override(const std::filesystem::path& file) {
  std::filesystem::path override_path = file;
  override_path += kOverrideSuffix;
  // A link to nothing is an error too: the correction that it names may restrict the minutes.
  std::error_code error;
  if (!std::filesystem::exists(std::filesystem::symlink_status(override_path, error))) return {};
  return read_file(override_path, kMaxTomlBytes);
}

std::vector<Parsed> read_with_override(std::string_view bytes, std::string_view doc,
                                       std::string_view toml, SourceReader& reader) {
  std::vector<Parsed> parsed = read_minutes(bytes, doc, role_table(), reader);
  if (!toml.empty()) override_header(reader.toml(toml), parsed);
  for (Parsed& each : parsed) {
    for (Diagnostic& found : long_fields(each.meeting))
      each.diagnostics.push_back(std::move(found));
  }
  return parsed;
}

}  // namespace gijiroku::indexer
