// indexer/shard/documents.h — from a Meeting to what a shard stores of each of its nodes.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/meeting.h"
#include "core/schema.h"
#include "core/text.h"

namespace gijiroku::indexer {

/// One node, ready to be stored.
struct Document {
  std::array<std::string, kSchema.size()> values;  ///< by Field; empty: the node has none
  int seq = 0;
  std::uint32_t place = 0;           ///< of the node in its meeting, from 0
  std::uint32_t line = 0, page = 0;  ///< of the source, as core/meeting.h tells
  std::string text;                  ///< as shown
  LiteralForm literal;  ///< as found; a header row's cells are parted by kCellSeparator
};

struct MeetingDocuments {
  std::vector<Document> documents;           ///< in the order of the source
  std::string meeting_json;                  ///< the meeting without its nodes
  std::map<std::string, std::string> items;  ///< value of the item field → the item as JSON
};

/// Total.
MeetingDocuments documents_of(const Meeting& meeting);

}  // namespace gijiroku::indexer
