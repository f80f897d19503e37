// SPDX-License-Identifier: GPL-3.0-or-later
// core/file.h — a file descriptor that closes itself, and whole files as strings.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>

namespace gijiroku {

/// Owns a file descriptor, or none.
class FileDescriptor {
 public:
  FileDescriptor() = default;
  /// A negative `fd` is none.
  explicit FileDescriptor(int fd) : fd_(fd) {}
  FileDescriptor(FileDescriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~FileDescriptor() { close(); }

  /// Negative if there is none.
  int fd() const { return fd_; }
  void close();

 private:
  int fd_ = -1;
};

/// Opens with open(2)'s `flags`, and `mode` for a file that it creates. Throws FileError.
FileDescriptor open_file(const std::filesystem::path& path, int flags, unsigned mode = 0);

/// Opens a regular file for reading, without waiting. Throws FileError, also if `path` is a FIFO, a
/// device, a socket or a folder.
FileDescriptor open_regular_file(const std::filesystem::path& path);

/// All bytes of an open file from its position on. Throws FileError, which names `path`, also if it
/// has more than `max_bytes` bytes. Nothing is read of a file whose size exceeds that.
std::string read_all(const FileDescriptor& file, const std::filesystem::path& path,
                     std::size_t max_bytes);

/// All bytes of a file. Throws FileError as read_all does, and if it is not a regular file.
std::string read_file(const std::filesystem::path& path, std::size_t max_bytes);

/// All bytes of a file; nullopt if there is none of that name. Throws FileError as read_file does.
std::optional<std::string> read_file_if_present(const std::filesystem::path& path,
                                                std::size_t max_bytes);

/// All bytes of a file; empty if it cannot be read.
std::string read_file_if_readable(const std::filesystem::path& path);

}  // namespace gijiroku
