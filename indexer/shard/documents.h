// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/shard/documents.h — turns a Meeting into what a shard stores for each of its nodes.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/meeting.h"
#include "core/schema.h"
#include "core/text.h"
#include "indexer/identity/element_ids.h"

namespace gijiroku::indexer {

/// One node in the form that a shard stores.
struct Document {
  /// By Field; empty: no value. Longer ones are cut to kMaxFieldBytes, as are the strings of the
  /// JSON below.
  std::array<std::string, kSchema.size()> values;
  int seq = 0;                       ///< of an utterance, from 1; 0 for other nodes
  std::uint32_t place = 0;           ///< its position in the meeting, from 0
  std::uint64_t id = 0;              ///< within the meeting (core/anchor.h)
  std::uint32_t line = 0, page = 0;  ///< of the source, from 1; 0: unknown
  std::string text;                  ///< as displayed
  LiteralForm literal;  ///< as searched; kCellSeparator separates the cells of a header row
};

struct MeetingDocuments {
  std::vector<Document> documents;           ///< in the order of the source
  std::string meeting_json;                  ///< the meeting without its nodes
  std::map<std::string, std::string> items;  ///< value of the item field → the item as JSON
};

/// `literals` are the literals_of() `meeting`, `ids` its element_ids(). Total.
MeetingDocuments documents_of(const Meeting& meeting, std::vector<LiteralForm> literals,
                              const ElementIds& ids);

}  // namespace gijiroku::indexer
