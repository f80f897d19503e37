// indexer/shard/vocabulary_writer.h — builds the words file of a shard in memory: nouns and phrases
// that its nodes hold, titles, speakers, offices and bodies, with readings and the number of nodes.
//
// A phrase is two to five neighbouring nouns (地域包括支援センター) that somewhere stand by
// themselves, or two nouns joined by の (子どもの貧困); no blank of the source parts it. The file
// stays below a fiftieth of the text: the rarest words go.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
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
  /// Adds what the next node holds; `tokens` are those of its literal text, of one tokenizer for
  /// all nodes.
  void add(const Document& document, const std::vector<Token>& tokens);

  /// Adds the title of an agenda item that has so many nodes.
  void add_title(const std::string& title, std::size_t nodes);

  /// Throws FileError.
  void write(const std::filesystem::path& path, const Tokenizer& tokenizer) const;

 private:
  struct Word {
    std::string reading;
    std::uint32_t nodes = 0, last = 0;  // last: number of the latest node that holds it, from 1
    bool whole = false;                 // stands by itself somewhere
  };
  class NodeText;
  struct Run;

  void add_run(const Run& run);
  std::optional<std::uint32_t> id_of(const Run& run);
  void count(const Run& run, bool whole);
  std::uint32_t rarest() const;
  std::string words() const;
  std::string values(WordKind kind, const Tokenizer& tokenizer) const;

  Interner texts_;
  EntryIds entries_;                                         // words that are one token
  std::vector<Word> words_;                                  // by the ids of texts_
  std::unordered_map<std::uint32_t, std::string> capitals_;  // by id, of words that have some
  std::map<std::string, std::uint32_t> values_[static_cast<std::size_t>(WordKind::kCount)];
  std::uint32_t node_ = 0;
  std::size_t bytes_ = 0;  // of text
};

}  // namespace gijiroku::indexer
