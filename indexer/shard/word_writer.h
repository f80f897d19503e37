// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/shard/word_writer.h — builds the Xapian tables of a shard: which nodes contain which
// words and how often, and the filter terms of each node.
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
  /// Begins tables for `folder`. Until finish() they are in another folder next to it.
  /// `for_remote`: other machines will search with these tables alone, so they contain bigrams and
  /// texts too. Throws IndexError.
  WordWriter(std::filesystem::path folder, bool for_remote);

  /// Adds the next node; `tokens` are those of its literal text. All tokens must come from the same
  /// tokenizer. Throws IndexError.
  void add(const Document& document, const std::vector<Token>& tokens);

  /// Stores the text of the node that was added last. Only for tables that other machines search.
  /// Throws IndexError.
  void store_record(const NodeRecord& record);

  /// Writes the packed tables to the folder. `columns`: digest of the columns file that belongs to
  /// them; stored only with `for_remote`. Throws IndexError.
  void finish(const std::string& columns);

 private:
  std::uint32_t base_of(const Token& token);
  Xapian::Document words_of(const Document& document, const std::vector<Token>& tokens);
  void add_grams(std::string_view literal);
  void pack() const;

  std::filesystem::path folder_, unpacked_;
  bool for_remote_;
  Xapian::WritableDatabase database_;
  TermCounts terms_;
  EntryIds bases_;    // dictionary entry → number of its base in terms_
  std::string term_;  // scratch
  Xapian::doccount nodes_ = 0;
};

}  // namespace gijiroku::indexer
