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
#include "searchd/index/node_set.h"
#include "searchd/storage/shard_file.h"

namespace gijiroku::search {

class GramFile {
 public:
  /// `nodes`: how many the shard has. Throws as ShardFile does.
  GramFile(const std::filesystem::path& path, std::size_t nodes);
  /// Contains only these grams, in memory.
  GramFile(const std::map<Gram, PostingList>& lists, std::size_t nodes);

  /// Whether something was read that a whole file cannot contain. Then no result may be used. All
  /// members accept any bytes of the file.
  bool is_damaged() const { return *damaged_; }

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
  NodeSet nodes_with(char32_t character) const;
  /// The lists of the grams that `text` requires, the shortest first. Empty if one of the lists is.
  std::vector<GramList> lists_of(const std::u32string& text) const;

  /// The places in seconds_ of the grams that begin with a character. Empty if there are none.
  struct Range {
    std::size_t begin = 0, end = 0;
  };
  Range grams_of(char32_t character) const;
  GramList list_at(std::size_t gram) const;  // by place in seconds_

  std::shared_ptr<const void> holder_;  // keeps the following alive
  std::span<const GramFirst> firsts_;
  std::span<const GramSecond> seconds_;
  std::string_view postings_;
  std::uint32_t nodes_ = 0;
  std::atomic<bool>* damaged_ = nullptr;
};

}  // namespace gijiroku::search
