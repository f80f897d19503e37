// indexer/shard_writer.h — builds one immutable shard: a folder with Xapian tables, literal text,
// grams, columns, words and a manifest.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/manifest_json.h"
#include "core/tokenizer.h"
#include "indexer/column_writer.h"
#include "indexer/documents.h"
#include "indexer/gram_writer.h"
#include "indexer/vocabulary_writer.h"
#include "indexer/word_writer.h"

namespace gijiroku {

class ShardWriter {
 public:
  /// Begins a shard in `folder`, which is made anew. Throws FileError or IndexError.
  ShardWriter(std::filesystem::path folder, std::string year);

  /// Adds a meeting's nodes; `digest` is that of its content. Throws IndexError.
  void add(const Meeting& meeting, std::string digest);

  /// Writes everything out and makes it durable. Throws FileError or IndexError; then the folder is
  /// to be thrown away.
  void finish();

 private:
  void add(const Document& document);
  void add_bits(const LiteralForm& literal, const std::vector<Token>& tokens);
  void write_literal() const;

  std::filesystem::path folder_;
  Tokenizer tokenizer_;
  WordWriter words_;
  GramWriter grams_;
  ColumnWriter columns_;
  VocabularyWriter vocabulary_;
  std::map<std::string, std::string> meeting_json_, item_json_;
  std::string text_, edits_;  // literal text of all nodes, and what makes the originals of it
  std::vector<std::uint32_t> text_offsets_{0}, char_offsets_{0}, edit_offsets_{0};
  std::vector<bool> token_starts_, gaps_;
  Manifest manifest_;
};

}  // namespace gijiroku
