// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/system/durable.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "core/error.h"
#include "core/file.h"

namespace gijiroku::indexer {
namespace {

// The public service runs under another user. Files that it may not read are in folders that are
// closed to it.
constexpr mode_t kMode = 0644;
constexpr int kMaxWaitMs = 30'000;  // for the reader of a FIFO

void write_all(const FileDescriptor& file, const std::filesystem::path& path,
               std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(file.fd(), bytes.data(), bytes.size());
    if (n < 0 && errno == EAGAIN) {  // only if it was opened with O_NONBLOCK
      pollfd ready{file.fd(), POLLOUT, 0};
      if (::poll(&ready, 1, kMaxWaitMs) != 0) continue;
      throw FileError("cannot write " + path.string() + ": 読む側が受け取りません");
    }
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) throw file_error("write", path.string());
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

/// Writes to something that must not be replaced.
void write_in_place(const std::filesystem::path& path, std::string_view bytes) {
  // O_NONBLOCK: opening a FIFO waits for its reader otherwise.
  const FileDescriptor file(::open(
      path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, kMode));
  if (file.fd() < 0 && errno == ENXIO)
    throw FileError("cannot open " + path.string() + ": 読む側がいません（FIFO かソケット）");
  if (file.fd() < 0) throw file_error("open", path.string());
  write_all(file, path, bytes);
}

void sync(const FileDescriptor& file, const std::filesystem::path& path) {
  if (::fsync(file.fd()) != 0) throw file_error("sync", path.string());
}

void set_mode(const std::filesystem::path& path, std::filesystem::perms mode) {
  const FileDescriptor file = open_file(path, O_RDONLY);
  struct stat status {};
  if (::fstat(file.fd(), &status) != 0) throw file_error("read", path.string());
  if (static_cast<std::filesystem::perms>(status.st_mode & 07777) == mode) return;
  if (::fchmod(file.fd(), static_cast<mode_t>(mode)) != 0)
    throw file_error("set the mode of", path.string());
  sync(file, path);
}

}  // namespace

void sync_path(const std::filesystem::path& path) { sync(open_file(path, O_RDONLY), path); }

void sync_tree(const std::filesystem::path& folder) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    sync_path(entry.path());
  sync_path(folder);
}

void write_file(const std::filesystem::path& path, std::string_view bytes,
                std::optional<std::filesystem::perms> mode) {
  const FileDescriptor file = open_file(path, O_WRONLY | O_CREAT | O_TRUNC, kMode);
  if (mode && ::fchmod(file.fd(), static_cast<mode_t>(*mode)) != 0)
    throw file_error("set the mode of", path.string());
  write_all(file, path, bytes);
  sync(file, path);
}

void rename_durably(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (std::rename(from.c_str(), to.c_str()) != 0) throw file_error("rename to", to.string());
  // A name belongs to its folder, so the folder must be synced.
  sync_path(to.has_parent_path() ? to.parent_path() : ".");
}

void replace_file(const std::filesystem::path& path, std::string_view bytes,
                  std::optional<std::filesystem::perms> mode) {
  const std::filesystem::path next = path.string() + ".next";
  write_file(next, bytes, mode);
  rename_durably(next, path);
}

void write_output(const std::filesystem::path& path, std::string_view bytes) {
  std::error_code error;
  const auto kind = std::filesystem::symlink_status(path, error).type();
  const bool replace =
      kind == std::filesystem::file_type::regular || kind == std::filesystem::file_type::not_found;
  replace ? replace_file(path, bytes) : write_in_place(path, bytes);
}

void set_modes(const std::filesystem::path& folder, const Modes& modes) {
  set_mode(folder, modes.folder);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    set_mode(entry.path(), entry.is_directory() ? modes.folder : modes.file);
}

}  // namespace gijiroku::indexer
