// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/shard/column_writer.h — builds the columns file of a shard: the value of each node in
// each field, as a small integer, and the meetings and agenda items of the nodes.
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
  /// Adds the next node. All nodes of a meeting must be added one after the other, and so must
  /// those of an agenda item. `length`: code points of its literal text.
  void add(const Document& document, std::uint32_t length);

  /// `meeting_json` and `item_json` contain the JSON for each value of the meeting and item fields.
  /// Throws FileError.
  void write(const std::filesystem::path& path,
             const std::map<std::string, std::string>& meeting_json,
             const std::map<std::string, std::string>& item_json) const;

 private:
  std::array<std::vector<std::uint32_t>, kSchema.size()> codes_;  // numbers of values_
  std::array<std::map<std::string, std::uint32_t>, kSchema.size()>
      values_;  // numbered by first use
  std::vector<std::uint32_t> seqs_, places_, lengths_, lines_, pages_;
  std::vector<std::uint64_t> ids_;
};

}  // namespace gijiroku::indexer
