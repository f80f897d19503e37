// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/storage/shard_file.h — a file of a shard (core/sections.h), read in place. Immutable, so
// all threads share it.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/sections.h"
#include "searchd/storage/fault_guard.h"

namespace gijiroku::search {

class ShardFile {
 public:
  /// kMapped: memory-mapped. Its bytes may change if somebody writes to the file, and read as zeros
  /// where it was cut short. So a reader checks every number in it before each use.
  /// kCopied: read into memory. A reader may check its numbers once.
  enum class Access : std::uint8_t { kMapped, kCopied };

  /// Throws ShardDamage if the file is missing or cannot be read, has another magic or version, or
  /// if its sections do not lie within it on multiples of 8 bytes. Throws FileError if the process
  /// may open no more files or has no memory.
  ShardFile(const std::filesystem::path& path, std::string_view magic, std::uint32_t sections,
            Access access);
  ~ShardFile();
  ShardFile(const ShardFile&) = delete;

  std::string_view bytes() const { return bytes_; }  ///< the whole file
  std::string_view bytes(std::uint32_t section) const { return sections_[section]; }

  /// The section as an array of T, which is a plain integer or a struct of such.
  template <typename T>
  std::span<const T> array(std::uint32_t section) const {
    const std::string_view raw = bytes(section);
    return {reinterpret_cast<const T*>(raw.data()), raw.size() / sizeof(T)};
  }

  /// Whether bytes of the file were lost or impossible. Then no result that was read from it may be
  /// used.
  bool is_damaged() const { return damaged_; }
  void mark_damaged() const { damaged_ = true; }
  std::atomic<bool>& damage_flag() const { return damaged_; }

  /// Throws ShardDamage: `why` completes a sentence that begins with the path.
  [[noreturn]] void fail(const std::string& why = "is damaged: index again") const;

 private:
  void map();
  void copy();
  void find_sections(std::string_view magic, std::uint32_t sections);

  std::filesystem::path path_;
  std::string copied_;
  std::string_view bytes_;
  std::vector<std::string_view> sections_;
  mutable std::atomic<bool> damaged_ = false;
  std::optional<FaultGuard> guard_;  // of a mapping
};

}  // namespace gijiroku::search
