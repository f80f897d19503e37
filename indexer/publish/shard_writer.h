// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/publish/shard_writer.h — builds one immutable shard: a folder with Xapian tables, literal
// text, grams, columns, words and a manifest.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/manifest_json.h"
#include "core/tokenizer.h"
#include "indexer/identity/element_ids.h"
#include "indexer/shard/column_writer.h"
#include "indexer/shard/documents.h"
#include "indexer/shard/gram_writer.h"
#include "indexer/shard/vocabulary_writer.h"
#include "indexer/shard/word_writer.h"

namespace gijiroku::indexer {

/// A meeting prepared for a shard: the part of the work that can be done in any order.
struct PreparedMeeting {
  std::string id;
  ManifestMeeting listed;  ///< its entry in the manifest
  MeetingDocuments made;
  std::vector<std::vector<Token>> tokens;  ///< of each document; valid as long as the tokenizer
  std::vector<std::pair<std::string, std::size_t>>
      titles;             ///< of agenda items, with the number of their nodes
  std::size_t bytes = 0;  ///< of text
};

/// `digest` is that of the content of the meeting. `open`: the ids of the public part of a meeting
/// of which this is the restricted part (identity/element_ids.h). Total.
PreparedMeeting prepare_meeting(const Meeting& meeting, std::string digest,
                                const Tokenizer& tokenizer, const ElementIds& open = {});

class ShardWriter {
 public:
  /// Begins a shard in `folder`, whose former content is deleted. `for_remote`: other machines can
  /// search it too (see WordWriter). Throws FileError or IndexError.
  ShardWriter(std::filesystem::path folder, std::string year, bool for_remote);

  /// Adds the nodes of a meeting. Throws IndexError, also if the text of the shard exceeds 3.75
  /// GiB.
  void add(PreparedMeeting meeting);

  /// Writes all files and makes them durable. Throws FileError or IndexError; the folder is
  /// unusable then.
  void finish();

 private:
  void add(const Document& document, const std::vector<Token>& tokens);
  void write_literal() const;

  std::filesystem::path folder_;
  bool for_remote_;
  WordWriter words_;
  GramWriter grams_;
  ColumnWriter columns_;
  VocabularyWriter vocabulary_;
  std::map<std::string, std::string> meeting_json_, item_json_;
  std::string text_, edits_;  // literal texts of all nodes, and edits that restore the originals
  std::vector<std::uint32_t> text_offsets_{0}, char_offsets_{0}, edit_offsets_{0};
  std::vector<bool> token_starts_, gaps_;
  Manifest manifest_;
};

}  // namespace gijiroku::indexer
