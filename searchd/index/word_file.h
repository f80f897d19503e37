// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/index/word_file.h — reads a shard's words file (core/words.h). Immutable and thread-safe.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "core/words.h"
#include "searchd/index/mapped_file.h"

namespace gijiroku::search {

struct WordRecord {
  std::string_view text, reading;  ///< live as long as the file
  std::uint32_t nodes;
};

class WordFile {
 public:
  /// Throws IndexError.
  explicit WordFile(const std::filesystem::path& path);

  /// In the order of the file. Throws IndexError if the file is damaged.
  std::vector<WordRecord> records(WordKind kind) const;

 private:
  std::filesystem::path path_;
  MappedFile file_;
};

}  // namespace gijiroku::search
