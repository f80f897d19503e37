// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format/archive.h"

#include <zip.h>

#include <algorithm>

#include "core/error.h"
#include "core/escape.h"
#include "indexer/decode/decoding.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 16;

}  // namespace

void Archive::Close::operator()(zip* archive) const { zip_discard(archive); }

Archive::Archive(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source) zip_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
  // An open archive owns its source; a failed one does not.
  if (source && !zip_) zip_source_free(source);
  zip_error_fini(&error);
  if (!zip_)
    throw FormatError("ZIP として開けません。ファイルが途中で切れていないか確かめてください");
  const zip_int64_t count = zip_get_num_entries(zip_.get(), 0);
  if (count > static_cast<zip_int64_t>(kMaxMembers)) {
    throw FormatError("ZIP のファイルが 20,000 個を超えます。分けてください");
  }
  for (zip_int64_t i = 0; i < count; ++i) {
    // Raw bytes: zips made in Japan often contain Shift_JIS names without saying so.
    const char* name = zip_get_name(zip_.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW);
    names_.push_back(name ? decode_file_name(name).value_or(escaped(name)) : std::string());
  }
}

Archive::~Archive() = default;
Archive::Archive(Archive&&) noexcept = default;

bool Archive::has(std::string_view name) const {
  return std::find(names_.begin(), names_.end(), name) != names_.end();
}

std::string Archive::read(std::string_view name) {
  const auto found = std::find(names_.begin(), names_.end(), name);
  if (found == names_.end()) throw FormatError("ZIP に " + std::string(name) + " がありません");
  const auto index = static_cast<zip_uint64_t>(found - names_.begin());
  zip_stat_t stat;
  zip_stat_init(&stat);
  zip_stat_index(zip_.get(), index, 0, &stat);
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE) {
    throw FormatError("パスワードで保護されています。保護を外してください");
  }
  const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
      zip_fopen_index(zip_.get(), index, 0), zip_fclose);
  if (!file) throw FormatError("ZIP の中のファイルを開けません（対応していない圧縮方式）");
  // If the packed size is unknown, the member may not exceed kGrowthExemptBytes.
  const std::size_t packed = (stat.valid & ZIP_STAT_COMP_SIZE) ? stat.comp_size : 0;
  std::string out;
  for (std::string chunk(kChunk, '\0');;) {
    const zip_int64_t got = zip_fread(file.get(), chunk.data(), chunk.size());
    if (got < 0) throw FormatError("ZIP の中のファイルが壊れています");
    if (got == 0) return out;
    out.append(chunk, 0, static_cast<std::size_t>(got));
    total_ += static_cast<std::size_t>(got);
    if (out.size() > kGrowthExemptBytes && out.size() > kMaxGrowth * packed) {
      throw FormatError(
          "展開すると 100 倍を超えて大きくなります。作り直した ZIP か文書を置いてください");
    }
    if (out.size() > kMaxMemberBytes) throw FormatError("展開すると 256 MB を超えます");
    if (total_ > kMaxTotalBytes) throw FormatError("ZIP 全体を展開すると 1 GB を超えます");
  }
}

bool is_safe_name(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.find('\\') != name.npos) return false;
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t end = std::min(name.find('/', at), name.size());
    if (name.substr(at, end - at) == "..") return false;
    at = end + 1;
  }
  return true;
}

}  // namespace gijiroku::indexer
