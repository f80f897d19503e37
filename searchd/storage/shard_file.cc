// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/storage/shard_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <cstring>

#include "core/error.h"
#include "core/file.h"
#include "core/schema.h"
#include "searchd/storage/damage.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kAlignment = 8;  // of a section
constexpr std::size_t kMaxCopiedBytes = std::size_t{1} << 32U;

/// Copied, because the file may be too short or too odd to be read in place yet.
SectionPlace place(const char* data, std::uint32_t section) {
  SectionPlace out;
  std::memcpy(&out, data + sizeof(SectionsHeader) + section * sizeof(SectionPlace), sizeof(out));
  return out;
}

}  // namespace

ShardFile::ShardFile(const std::filesystem::path& path, std::string_view magic,
                     std::uint32_t sections, Access access)
    : path_(path) {
  access == Access::kMapped ? map() : copy();
  // The destructor does not run if the constructor throws.
  try {
    find_sections(magic, sections);
  } catch (const ShardDamage&) {
    if (guard_) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
    throw;
  }
}

ShardFile::~ShardFile() {
  if (!guard_) return;
  guard_.reset();
  ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

void ShardFile::fail(const std::string& why) const {
  throw ShardDamage(path_.parent_path().string(), path_.string() + " " + why);
}

void ShardFile::map() {
  const FileDescriptor file(::open(path_.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.fd() < 0 && lacks_resources()) throw file_error("open", path_.string());
  if (file.fd() < 0) fail(std::string("cannot be opened: ") + std::strerror(errno));
  struct stat status {};
  std::size_t size = 0;
  if (::fstat(file.fd(), &status) == 0) size = static_cast<std::size_t>(status.st_size);
  if (size == 0) fail("is cut short: index again");
  void* const mapped = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file.fd(), 0);
  if (mapped == MAP_FAILED && lacks_resources()) throw file_error("map", path_.string());
  if (mapped == MAP_FAILED) fail(std::string("cannot be mapped: ") + std::strerror(errno));
  bytes_ = {static_cast<const char*>(mapped), size};
  guard_.emplace(bytes_.data(), size, damaged_);
}

void ShardFile::copy() {
  try {
    copied_ = read_file(path_, kMaxCopiedBytes);
  } catch (const FileError& e) {
    if (lacks_resources()) throw;
    fail(std::string("cannot be read: ") + e.what());
  }
  bytes_ = copied_;
}

void ShardFile::find_sections(std::string_view magic, std::uint32_t sections) {
  SectionsHeader header{};
  if (bytes_.size() < sizeof(header)) fail("is cut short: index again");
  std::memcpy(&header, bytes_.data(), sizeof(header));
  if (std::string_view(header.magic.data(), header.magic.size()) != magic)
    fail("is not what its name says");
  if (header.version != kSchemaVersion)
    fail("was made by another version of gijiroku-index: index again");
  if (header.count != sections ||
      bytes_.size() < sizeof(header) + sections * sizeof(SectionPlace)) {
    fail();
  }
  for (std::uint32_t i = 0; i < sections; ++i) {
    const SectionPlace at = place(bytes_.data(), i);
    // The sum of offset and length could overflow.
    if (at.offset % kAlignment != 0 || at.offset > bytes_.size() ||
        at.length > bytes_.size() - at.offset)
      fail();
    sections_.push_back(bytes_.substr(at.offset, at.length));
  }
}

}  // namespace gijiroku::search
