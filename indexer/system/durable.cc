// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/system/durable.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

#include "core/error.h"
#include "core/file.h"

namespace gijiroku::indexer {
namespace {

// The public service runs under another user. Files that it may not read are in folders that are
// closed to it.
constexpr mode_t kMode = 0644;

void write_all(const FileDescriptor& file, const std::filesystem::path& path,
               std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(file.fd(), bytes.data(), bytes.size());
    if (n < 0) throw file_error("write", path.string());
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

void sync(const FileDescriptor& file, const std::filesystem::path& path) {
  if (::fsync(file.fd()) != 0) throw file_error("sync", path.string());
}

}  // namespace

void sync_path(const std::filesystem::path& path) { sync(open_file(path, O_RDONLY), path); }

void sync_tree(const std::filesystem::path& folder) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    sync_path(entry.path());
  sync_path(folder);
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  const FileDescriptor file = open_file(path, O_WRONLY | O_CREAT | O_TRUNC, kMode);
  write_all(file, path, bytes);
  sync(file, path);
}

void rename_durably(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (std::rename(from.c_str(), to.c_str()) != 0) throw file_error("rename to", to.string());
  // A name belongs to its folder, so the folder must be synced.
  sync_path(to.has_parent_path() ? to.parent_path() : ".");
}

void replace_file(const std::filesystem::path& path, std::string_view bytes) {
  const std::filesystem::path next = path.string() + ".next";
  write_file(next, bytes);
  rename_durably(next, path);
}

}  // namespace gijiroku::indexer
