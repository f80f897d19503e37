// indexer/word_writer.h — builds the Xapian tables of a shard: which nodes hold which words, how
// often, and their filter terms.
#pragma once

#include <filesystem>
#include <vector>

#include <xapian.h>

#include "core/tokenizer.h"
#include "indexer/documents.h"
#include "indexer/term_counts.h"

namespace gijiroku {

class WordWriter {
 public:
  /// Begins tables that will stand in `folder`; until finish() they stand in another beside it.
  /// Throws IndexError.
  explicit WordWriter(std::filesystem::path folder);

  /// Adds the next node; `tokens` are those of its literal text. Throws IndexError.
  void add(const Document& document, const std::vector<Token>& tokens);

  /// Writes everything out, packed. Throws IndexError.
  void finish();

 private:
  Xapian::Document words_of(const Document& document, const std::vector<Token>& tokens);
  void pack() const;

  std::filesystem::path folder_, loose_;
  Xapian::WritableDatabase database_;
  TermCounts terms_;
  std::string term_;  // in the making
  Xapian::doccount nodes_ = 0;
};

}  // namespace gijiroku
