// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file.h"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

#include "core/error.h"

namespace gijiroku {

void FileDescriptor::close() {
  if (fd_ >= 0) ::close(std::exchange(fd_, -1));
}

FileDescriptor open_file(const std::filesystem::path& path, int flags, unsigned mode) {
  FileDescriptor out(::open(path.c_str(), flags | O_CLOEXEC, mode));
  if (out.fd() < 0) throw file_error("open", path.string());
  return out;
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw file_error("open", path.string());
  std::string bytes(std::istreambuf_iterator<char>(in), {});
  if (in.bad()) throw file_error("read", path.string());
  return bytes;
}

std::string read_file_if_readable(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace gijiroku
