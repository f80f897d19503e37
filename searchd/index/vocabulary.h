// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/index/vocabulary.h — the words of all shards of a generation, each once, found by the
// beginning of their spelling or of their reading.
//
// Thread-safe. Takes about 60 bytes a word.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "searchd/index/word_file.h"
#include "searchd/text/key_order.h"

namespace gijiroku::search {

/// The words of one kind, immutable. Entries are numbered in the order of their literal forms.
class WordList {
 public:
  WordList() = default;

  /// Merges the words of one kind of all shards. Nouns and phrases are the same if their literal
  /// forms are. Values of a column are the same only if they are written alike.
  WordList(WordKind kind, const std::vector<std::vector<WordRecord>>& shards);

  std::uint32_t size() const { return by_literal_.size(); }
  std::string_view literal(std::uint32_t entry) const { return by_literal_.key(entry); }
  std::string_view text(std::uint32_t entry) const;     ///< as printed
  std::string_view reading(std::uint32_t entry) const;  ///< empty: unknown
  std::uint32_t nodes(std::uint32_t entry) const { return by_literal_[entry].weight; }

  /// The entry with this literal form; the first if there are several.
  std::optional<std::uint32_t> find(std::string_view literal) const;

  const KeyOrder& by_literal() const { return by_literal_; }
  const KeyOrder& by_reading() const { return by_reading_; }
  /// The readings that change if long vowels are omitted (text/romaji.h), without long vowels.
  const KeyOrder& by_short_reading() const { return by_short_reading_; }

 private:
  KeyOrder by_literal_, by_reading_, by_short_reading_;
  std::vector<std::uint32_t> reading_rows_;               // by entry: its row in by_reading_
  std::unordered_map<std::uint32_t, std::string> texts_;  // of entries whose text differs from N0
};

class Vocabulary {
 public:
  explicit Vocabulary(std::vector<std::shared_ptr<const WordFile>> files);

  /// The words of a kind. The first call for a kind merges it, so that a search for speakers does
  /// not wait for all words. Throws IndexError if a file is damaged.
  const WordList& operator[](WordKind kind) const;

 private:
  struct Merged {
    std::once_flag once;
    WordList list;
  };
  std::vector<std::shared_ptr<const WordFile>> files_;
  mutable std::array<Merged, static_cast<std::size_t>(WordKind::kCount)> lists_;
};

}  // namespace gijiroku::search
