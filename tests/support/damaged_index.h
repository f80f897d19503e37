// SPDX-License-Identifier: GPL-3.0-or-later
// tests/support/damaged_index.h — an index whose files a test damages while it is open.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "core/sections.h"
#include "indexer/run.h"
#include "searchd/engine/searcher_pool.h"
#include "searchd/model/criteria.h"
#include "searchd/storage/shard_check.h"
#include "tests/support/file_text.h"
#include "tests/support/temporary_folder.h"

namespace gijiroku::testing {

/// A byte of a file that is replaced.
struct ByteDamage {
  std::string file;  ///< below the shard's folder
  std::size_t at = 0;
  char mask = 0;  ///< of the bits that flip
};

/// The sample minutes, one shard a year.
class DamagedIndex {
 public:
  DamagedIndex() {
    indexer::RunOptions options;
    options.index = folder_ / "index";
    options.inputs = {std::string(SOURCE_DIR) + "/tests/sample/minutes"};
    indexer::run_indexer(options);
    shard_ = std::filesystem::directory_iterator(folder_ / "index/public/shards")->path();
  }

  std::string index() const { return folder_ / "index"; }
  std::string shard() const { return shard_.string(); }
  std::string path(const std::string& file) const { return (shard_ / file).string(); }
  std::size_t size(const std::string& file) const { return std::filesystem::file_size(path(file)); }

  /// Flips bits in the file, where it is mapped too.
  void flip(const ByteDamage& damage) const {
    std::fstream file(path(damage.file), std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(static_cast<std::streamoff>(damage.at));
    const char byte = static_cast<char>(file.get() ^ damage.mask);
    file.seekp(static_cast<std::streamoff>(damage.at));
    file.put(byte);
  }

  static const std::vector<std::string>& files() {
    static const std::vector<std::string> kFiles{"MANIFEST",
                                                 "literal",
                                                 "grams",
                                                 "columns",
                                                 "words",
                                                 "xapian/iamglass",
                                                 "xapian/postlist.glass"};
    return kFiles;
  }

 private:
  TemporaryFolder folder_;
  std::filesystem::path shard_;
};

/// Searches of every kind: words, quotes, one character, near misses, filters, groups, a question.
inline std::vector<search::Criteria> varied_searches() {
  std::vector<search::Criteria> out;
  for (const char* text :
       {"防災", "避難所 備蓄", "\"個人情報\"", "は", "図書館 OR 給食 -部長",
        "ごみの減量はどう進めますか", "公共* 委員", "予算 NEAR 計画", "", "避難初"}) {
    for (const search::Unit unit :
         {search::Unit::kUtterance, search::Unit::kItem, search::Unit::kMeeting}) {
      out.emplace_back();
      out.back().text = text;
      out.back().unit = unit;
      out.back().fuzzy = unit == search::Unit::kItem;
      out.back().limit = 30;
    }
  }
  return out;
}

}  // namespace gijiroku::testing
