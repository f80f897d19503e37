// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/index/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <cstring>

#include "core/error.h"
#include "core/file.h"
#include "core/schema.h"

namespace gijiroku::search {
namespace {

/// Copied, because the file may be too short or too odd to be read in place yet.
SectionPlace place(const char* data, std::uint32_t section) {
  SectionPlace out;
  std::memcpy(&out, data + sizeof(SectionsHeader) + section * sizeof(SectionPlace), sizeof(out));
  return out;
}

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& path, std::string_view magic,
                       std::uint32_t sections)
    : path_(path) {
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.fd() < 0) throw IndexError(file_error("open", path.string()).what());
  struct stat status {};
  if (::fstat(file.fd(), &status) == 0) size_ = static_cast<std::size_t>(status.st_size);
  void* mapped =
      size_ > 0 ? ::mmap(nullptr, size_, PROT_READ, MAP_SHARED, file.fd(), 0) : MAP_FAILED;
  if (mapped == MAP_FAILED) throw IndexError("cannot map " + path.string());
  data_ = static_cast<const char*>(mapped);
  // The destructor does not run if the constructor throws.
  try {
    check(magic, sections);
  } catch (const IndexError&) {
    ::munmap(mapped, size_);
    throw;
  }
}

MappedFile::~MappedFile() { ::munmap(const_cast<char*>(data_), size_); }

void MappedFile::check(std::string_view magic, std::uint32_t sections) const {
  SectionsHeader header{};
  const auto fail = [&](const char* why) { throw IndexError(path_.string() + " " + why); };
  if (size_ < sizeof(header)) fail("is cut short: index again");
  std::memcpy(&header, data_, sizeof(header));
  if (std::string_view(header.magic.data(), header.magic.size()) != magic)
    fail("is not what its name says");
  if (header.version != kSchemaVersion)
    fail("was made by another version of gijiroku-index: index again");
  if (header.count != sections || size_ < sizeof(header) + sections * sizeof(SectionPlace)) {
    fail("is damaged: index again");
  }
  for (std::uint32_t i = 0; i < sections; ++i) {
    const SectionPlace at = place(data_, i);
    // The sum of offset and length could overflow.
    if (at.offset > size_ || at.length > size_ - at.offset) fail("is damaged: index again");
  }
}

std::string_view MappedFile::bytes(std::uint32_t section) const {
  const SectionPlace at = place(data_, section);
  return {data_ + at.offset, at.length};
}

}  // namespace gijiroku::search
