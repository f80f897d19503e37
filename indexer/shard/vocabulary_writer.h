// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/shard/vocabulary_writer.h — builds the words file of a shard in memory: nouns and phrases
// of its nodes, titles of agenda items, speakers, offices and bodies. Each has its reading and the
// number of its nodes.
//
// A phrase is two to five adjacent nouns (地域包括支援センター) that occur at least once without
// another noun next to them, or two nouns joined by の (子どもの貧困). It never crosses whitespace
// of the source. Words take at most a fiftieth of the size of the text, but always up to 64 KiB:
// the rarest are dropped.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/tokenizer.h"
#include "core/words.h"
#include "indexer/shard/documents.h"
#include "indexer/shard/entry_ids.h"
#include "indexer/shard/interner.h"

namespace gijiroku::indexer {

class VocabularyWriter {
 public:
  /// Adds the words of the next node; `tokens` are those of its literal text. All tokens must come
  /// from the same tokenizer.
  void add(const Document& document, const std::vector<Token>& tokens);

  /// Adds the title of an agenda item with `nodes` nodes.
  void add_title(const std::string& title, std::size_t nodes);

  /// `tokenizer` reads titles, names and the like, whose tokens were not kept. Throws FileError.
  void write(const std::filesystem::path& path, const Tokenizer& tokenizer) const;

 private:
  struct Word {
    std::string reading;
    std::uint32_t nodes = 0, last = 0;  // last: number of the latest node with it, from 1
    bool whole = false;                 // occurs at least once without a neighbor
  };
  class NodeText;
  struct Run;

  void add_run(const Run& run);
  std::optional<std::uint32_t> id_of(const Run& run);
  void count(const Run& run, bool whole);
  std::uint32_t min_nodes() const;
  std::string words() const;
  std::string values(WordKind kind, const Tokenizer& tokenizer) const;

  Interner texts_;
  EntryIds entries_;                                         // ids of words that are one token
  std::vector<Word> words_;                                  // by id of texts_
  std::unordered_map<std::uint32_t, std::string> capitals_;  // by id: spelling with capitals
  std::map<std::string, std::uint32_t> values_[static_cast<std::size_t>(WordKind::kCount)];
  std::uint32_t node_ = 0;
  std::size_t bytes_ = 0;  // of text
};

}  // namespace gijiroku::indexer
