// searchd/index/gram_file.h — reads a shard's gram file: which nodes hold which bigrams, and how
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
  /// Of these grams alone, in memory.
  explicit GramFile(const std::map<Gram, PostingList>& lists);

  /// Empty where no node has the gram.
  GramList find(Gram gram) const;

  /// The nodes whose text may hold `text`, one code point or more: all that do are among them, and
  /// for one or two code points no others. Where `among` is given, only those of it, unproved
  /// however short the text. O(postings of its grams).
  NodeSet candidates(const std::u32string& text, const NodeSet* among) const;

  /// No fewer than the nodes that hold `text`. O(its grams).
  std::size_t at_most(const std::u32string& text) const;

 private:
  const GramFirst* first_of(char32_t character) const;  // null where no gram begins with it
  NodeSet nodes_with(char32_t character) const;
  /// The lists of the grams that `text` requires, shortest first; none where one is empty.
  std::vector<GramList> lists_of(const std::u32string& text) const;

  std::shared_ptr<const void> holder_;  // of what follows
  std::span<const GramFirst> firsts_;
  std::span<const GramSecond> seconds_;
  const unsigned char* postings_ = nullptr;
};

}  // namespace gijiroku::search
