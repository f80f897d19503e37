#include "indexer/ingest/file_reading.h"

#include <fstream>
#include <iterator>

#include "core/error.h"
#include "indexer/ingest/header_override.h"
#include "indexer/ingest/reading.h"

namespace gijiroku::indexer {

std::string override_beside(const std::filesystem::path& file) {
  std::filesystem::path beside = file;
  beside += kOverrideSuffix;
  std::error_code error;
  if (!std::filesystem::exists(beside, error)) return {};
  std::ifstream in(beside, std::ios::binary);
  if (!in) throw file_error("open", beside.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<Parsed> read_with_override(std::string_view bytes, std::string_view doc,
                                       std::string_view toml) {
  std::vector<Parsed> parsed = read_minutes(bytes, doc, role_table());
  if (!toml.empty()) override_header(toml, parsed);
  return parsed;
}

}  // namespace gijiroku::indexer
