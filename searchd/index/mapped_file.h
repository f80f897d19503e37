// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/index/mapped_file.h — a file of a shard (core/sections.h), memory-mapped and read in
// place. Immutable, so all threads share it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

#include "core/sections.h"

namespace gijiroku::search {

class MappedFile {
 public:
  /// Throws IndexError if the file is missing, has another magic or version, or if its sections do
  /// not lie within it.
  MappedFile(const std::filesystem::path& path, std::string_view magic, std::uint32_t sections);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;

  std::string_view bytes(std::uint32_t section) const;

  /// The section as an array of T, which is a plain integer or a struct of such.
  template <typename T>
  std::span<const T> array(std::uint32_t section) const {
    const std::string_view raw = bytes(section);
    return {reinterpret_cast<const T*>(raw.data()), raw.size() / sizeof(T)};
  }

 private:
  void check(std::string_view magic, std::uint32_t sections) const;

  std::filesystem::path path_;
  const char* data_ = nullptr;
  std::size_t size_ = 0;
};

/// Strings stored in two sections: u32 offsets, one more than there are strings, and bytes.
class StringTable {
 public:
  StringTable(std::span<const std::uint32_t> offsets, std::string_view bytes)
      : offsets_(offsets), bytes_(bytes) {}
  std::size_t size() const { return offsets_.size() - 1; }
  std::string_view operator[](std::size_t i) const {
    return bytes_.substr(offsets_[i], offsets_[i + 1] - offsets_[i]);
  }

 private:
  std::span<const std::uint32_t> offsets_;
  std::string_view bytes_;
};

}  // namespace gijiroku::search
