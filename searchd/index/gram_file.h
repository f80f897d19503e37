// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/index/gram_file.h — reads a shard's gram file: which nodes contain which bigrams, and how
// often. Immutable and thread-safe.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/gram_list.h"
#include "core/grams.h"
#include "searchd/index/fetched.h"
#include "searchd/index/mapped_file.h"
#include "searchd/index/node_set.h"

namespace gijiroku::search {

class GramFile {
 public:
  /// Throws IndexError.
  explicit GramFile(const std::filesystem::path& path);
  /// Contains only these grams, in memory.
  explicit GramFile(const std::map<Gram, PostingList>& lists);

  /// Empty if no node contains the gram.
  GramList find(Gram gram) const;

  /// The nodes whose text may contain `text`, which has one code point or more. All that do contain
  /// it are included; for one or two code points no others are. If `among` is given, only its nodes
  /// are returned, and all of them still need proof, however short the text. O(postings of its
  /// grams).
  NodeSet candidates(const std::u32string& text, const NodeSet* among) const;

  /// An upper bound of the number of nodes that contain `text`. O(its grams).
  std::size_t max_count(const std::u32string& text) const;

 private:
  const GramFirst* first_of(char32_t character) const;  // null if no gram begins with it
  NodeSet nodes_with(char32_t character) const;
  /// The lists of the grams that `text` requires, the shortest first. Empty if one of the lists is.
  std::vector<GramList> lists_of(const std::u32string& text) const;

  std::shared_ptr<const void> holder_;  // keeps the following alive
  std::span<const GramFirst> firsts_;
  std::span<const GramSecond> seconds_;
  const unsigned char* postings_ = nullptr;
};

}  // namespace gijiroku::search
