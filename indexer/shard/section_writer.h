// indexer/shard/section_writer.h — writes a file in the frame of core/sections.h.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::indexer {

/// The sections of a file in the making.
class SectionWriter {
 public:
  /// Appends a section; its number is the count of those before it.
  void add(std::string bytes) { sections_.push_back(std::move(bytes)); }

  /// Appends an array of plain integers or of structs of them.
  template <typename T>
  void add_array(const std::vector<T>& values) {
    add(std::string(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)));
  }

  /// Appends strings as two sections: u32 offsets (one more than strings) and bytes.
  void add_strings(const std::vector<std::string>& strings);

  /// Appends bits as u64 words, lowest first.
  void add_bits(const std::vector<bool>& bits);

  /// Appends bits that are nearly all 0, as three sections: one bit for each of their words that
  /// is not 0; u32 for each word of those, the bits before it; and the words that are not 0.
  void add_sparse_bits(const std::vector<bool>& bits);

  /// Throws FileError.
  void write(const std::filesystem::path& path, std::string_view magic) const;

 private:
  std::vector<std::string> sections_;
};

}  // namespace gijiroku::indexer
