#include "indexer/system/durable.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

#include "core/error.h"

namespace gijiroku::indexer {
namespace {

// The public service runs under another user; what it may not read lies in folders closed to it.
constexpr mode_t kMode = 0644;

class Descriptor {
 public:
  Descriptor(const std::filesystem::path& path, int flags)
      : path_(path), fd_(::open(path.c_str(), flags | O_CLOEXEC, kMode)) {
    if (fd_ < 0) throw file_error("open", path_.string());
  }
  ~Descriptor() { ::close(fd_); }
  Descriptor(const Descriptor&) = delete;

  void write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t n = ::write(fd_, bytes.data(), bytes.size());
      if (n < 0) throw file_error("write", path_.string());
      bytes.remove_prefix(static_cast<std::size_t>(n));
    }
  }
  void sync() const {
    if (::fsync(fd_) != 0) throw file_error("sync", path_.string());
  }

 private:
  std::filesystem::path path_;
  int fd_;
};

}  // namespace

void sync_path(const std::filesystem::path& path) { Descriptor(path, O_RDONLY).sync(); }

void sync_tree(const std::filesystem::path& folder) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    sync_path(entry.path());
  sync_path(folder);
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  const Descriptor file(path, O_WRONLY | O_CREAT | O_TRUNC);
  file.write(bytes);
  file.sync();
}

void rename_durably(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (std::rename(from.c_str(), to.c_str()) != 0) throw file_error("rename to", to.string());
  sync_path(to.has_parent_path() ? to.parent_path() : ".");
}

void replace_file(const std::filesystem::path& path, std::string_view bytes) {
  const std::filesystem::path next = path.string() + ".next";
  write_file(next, bytes);
  rename_durably(next, path);
}

}  // namespace gijiroku::indexer
