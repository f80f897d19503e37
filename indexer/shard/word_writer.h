// indexer/shard/word_writer.h — builds the Xapian tables of a shard: which nodes hold which words,
// how often, and their filter terms.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "core/node_record.h"
#include "core/tokenizer.h"
#include "indexer/shard/documents.h"
#include "indexer/shard/entry_ids.h"
#include "indexer/shard/term_counts.h"

namespace gijiroku::indexer {

class WordWriter {
 public:
  /// Begins tables that will stand in `folder`; until finish() they stand in another beside it.
  /// `for_remote`: another machine is to search by these tables alone, so they hold bigrams and
  /// texts too. Throws IndexError.
  WordWriter(std::filesystem::path folder, bool for_remote);

  /// Adds the next node; `tokens` are those of its literal text, of one tokenizer for all nodes.
  /// Throws IndexError.
  void add(const Document& document, const std::vector<Token>& tokens);

  /// Of tables for other machines: what they know of the node that was added last. Throws
  /// IndexError.
  void keep(const NodeRecord& record);

  /// Writes everything out, packed, with the digest of the `columns` file that belongs to it.
  /// Throws IndexError.
  void finish(const std::string& columns);

 private:
  std::uint32_t base_of(const Token& token);
  Xapian::Document words_of(const Document& document, const std::vector<Token>& tokens);
  void add_grams(std::string_view literal);
  void pack() const;

  std::filesystem::path folder_, loose_;
  bool for_remote_;
  Xapian::WritableDatabase database_;
  TermCounts terms_;
  EntryIds bases_;    // of each entry: the number of its base in terms_
  std::string term_;  // in the making
  Xapian::doccount nodes_ = 0;
};

}  // namespace gijiroku::indexer
