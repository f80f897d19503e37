// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/index/word_file.h — reads a shard's words file (core/words.h). Immutable and thread-safe.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "core/words.h"
#include "searchd/storage/shard_file.h"

namespace gijiroku::search {

struct WordRecord {
  std::string_view text, reading;  ///< live as long as the file
  std::uint32_t nodes;
};

class WordFile {
 public:
  /// Throws as ShardFile does.
  explicit WordFile(const std::filesystem::path& path);

  /// In the order of the file. Throws ShardDamage if the file is damaged.
  std::vector<WordRecord> records(WordKind kind) const;

  std::string_view bytes() const { return file_.bytes(); }  ///< the whole file

 private:
  ShardFile file_;
};

}  // namespace gijiroku::search
