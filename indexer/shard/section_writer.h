// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/shard/section_writer.h — writes a file of sections (core/sections.h).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::indexer {

/// Collects the sections of a file.
class SectionWriter {
 public:
  /// Appends a section. Sections are numbered from 0 in the order of the calls.
  void add(std::string bytes) { sections_.push_back(std::move(bytes)); }

  /// Appends an array of integers or of structs of integers.
  template <typename T>
  void add_array(const std::vector<T>& values) {
    add(std::string(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)));
  }

  /// Appends strings as two sections: u32 offsets (one more than there are strings) and bytes.
  void add_strings(const std::vector<std::string>& strings);

  /// Appends bits as u64 words, lowest bit first.
  void add_bits(const std::vector<bool>& bits);

  /// Appends bits that are nearly all 0, as three sections. The first has one bit for each u64 word
  /// of `bits`: 1 if the word is not 0. The second has, for each u64 word of the first, the number
  /// of 1 bits before it (u32). The third contains the words that are not 0.
  void add_sparse_bits(const std::vector<bool>& bits);

  /// Throws FileError.
  void write(const std::filesystem::path& path, std::string_view magic) const;

 private:
  std::vector<std::string> sections_;
};

}  // namespace gijiroku::indexer
