// searchd/index/vocabulary.h — the words of all shards of a generation, each once, found by their
// beginning as they are written and as they are read.
//
// Thread-safe. Some 60 bytes a word.
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

/// Words of one kind, immutable. Entries are numbered in the order of their literal forms.
class WordList {
 public:
  WordList() = default;

  /// Merges what shards hold of one kind. Words are the same where their literal forms are, values
  /// of a column only where they are written alike.
  WordList(WordKind kind, const std::vector<std::vector<WordRecord>>& shards);

  std::uint32_t size() const { return by_literal_.size(); }
  std::string_view literal(std::uint32_t entry) const { return by_literal_.key(entry); }
  std::string_view text(std::uint32_t entry) const;     ///< as printed
  std::string_view reading(std::uint32_t entry) const;  ///< empty: unknown
  std::uint32_t nodes(std::uint32_t entry) const { return by_literal_[entry].weight; }

  /// The entry with this literal form; the first where several have it.
  std::optional<std::uint32_t> find(std::string_view literal) const;

  const KeyOrder& by_literal() const { return by_literal_; }
  const KeyOrder& by_reading() const { return by_reading_; }
  /// Readings that lose something without their long vowels (text/romaji.h), without them.
  const KeyOrder& by_short_reading() const { return by_short_reading_; }

 private:
  KeyOrder by_literal_, by_reading_, by_short_reading_;
  std::vector<std::uint32_t> reading_rows_;               // by entry: its row in by_reading_
  std::unordered_map<std::uint32_t, std::string> texts_;  // of entries that differ from N0
};

class Vocabulary {
 public:
  explicit Vocabulary(std::vector<std::shared_ptr<const WordFile>> files);

  /// Merged by the first call for its kind: a search that asks for speakers needs not wait for all
  /// words. Throws IndexError where a file is damaged.
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
