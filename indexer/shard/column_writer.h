// indexer/shard/column_writer.h — builds the columns file of a shard: each node's value in each
// field as a small integer, and the meetings and agenda items that the nodes belong to.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "indexer/shard/documents.h"

namespace gijiroku::indexer {

class ColumnWriter {
 public:
  /// Adds the next node. Nodes of one meeting, and of one item, follow each other.
  void add(const Document& document, std::uint32_t length);

  /// `meeting_json` and `item_json` say what stands behind the values of the meeting and item
  /// fields. Throws FileError.
  void write(const std::filesystem::path& path,
             const std::map<std::string, std::string>& meeting_json,
             const std::map<std::string, std::string>& item_json) const;

 private:
  std::array<std::vector<std::uint32_t>, kSchema.size()> codes_;  // in the order of first use
  std::array<std::map<std::string, std::uint32_t>, kSchema.size()> values_;
  std::vector<std::uint32_t> seqs_, places_, lengths_, lines_, pages_;
};

}  // namespace gijiroku::indexer
