// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>

#include "core/error.h"

namespace gijiroku {
namespace {

// A FIFO without a writer would block the open, and a device may never end.
constexpr int kReadOnly = O_RDONLY | O_NONBLOCK | O_NOCTTY;
constexpr const char* kNotRegular = ": 通常のファイルではないため読めません";

struct stat status_of(const FileDescriptor& file, const std::filesystem::path& path) {
  struct stat status {};
  if (::fstat(file.fd(), &status) != 0) throw file_error("stat", path.string());
  return status;
}

/// `file`, if it is a regular one.
FileDescriptor regular(FileDescriptor file, const std::filesystem::path& path) {
  if (!S_ISREG(status_of(file, path).st_mode)) throw FileError(path.string() + kNotRegular);
  return file;
}

}  // namespace

void FileDescriptor::close() {
  if (fd_ >= 0) ::close(std::exchange(fd_, -1));
}

FileDescriptor open_file(const std::filesystem::path& path, int flags, unsigned mode) {
  FileDescriptor out(::open(path.c_str(), flags | O_CLOEXEC, mode));
  if (out.fd() < 0) throw file_error("open", path.string());
  return out;
}

FileDescriptor open_regular_file(const std::filesystem::path& path) {
  return regular(open_file(path, kReadOnly), path);
}

std::string read_all(const FileDescriptor& file, const std::filesystem::path& path,
                     std::size_t max_bytes) {
  const auto too_large = [&] {
    return FileError(path.string() + ": " + std::to_string(max_bytes) +
                     " バイトを超えるファイルは読めません");
  };
  const auto size = static_cast<std::size_t>(status_of(file, path).st_size);
  if (size > max_bytes) throw too_large();
  // The file may grow while it is read, and files of /proc have no size.
  std::string bytes(size + 1, '\0');
  for (std::size_t end = 0;;) {
    const ssize_t got = ::read(file.fd(), bytes.data() + end, bytes.size() - end);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw file_error("read", path.string());
    end += static_cast<std::size_t>(got);
    if (end > max_bytes) throw too_large();
    if (got == 0) {
      bytes.resize(end);
      return bytes;
    }
    if (end == bytes.size()) bytes.resize(std::min(2 * end, max_bytes + 1));
  }
}

std::string read_file(const std::filesystem::path& path, std::size_t max_bytes) {
  return read_all(open_regular_file(path), path, max_bytes);
}

std::optional<std::string> read_file_if_present(const std::filesystem::path& path,
                                                std::size_t max_bytes) {
  FileDescriptor file(::open(path.c_str(), kReadOnly | O_CLOEXEC));
  if (file.fd() < 0 && (errno == ENOENT || errno == ENOTDIR)) return std::nullopt;
  if (file.fd() < 0) throw file_error("open", path.string());
  return read_all(regular(std::move(file), path), path, max_bytes);
}

std::string read_file_if_readable(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace gijiroku
