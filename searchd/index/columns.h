// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/index/columns.h — reads a shard's columns file: the value of each node in each field, and
// the meetings and agenda items that the nodes belong to. Immutable and thread-safe.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/schema.h"
#include "searchd/index/node_set.h"
#include "searchd/storage/shard_file.h"
#include "searchd/storage/string_table.h"

namespace gijiroku::search {

/// One field of all nodes: small integers that index a sorted list of values.
class Column {
 public:
  Column(std::string_view codes, std::size_t nodes, StringTable values);

  std::uint32_t code(std::uint32_t node) const {
    switch (width_) {
      case 1:
        return static_cast<unsigned char>(codes_[node]);
      case 2:
        return reinterpret_cast<const std::uint16_t*>(codes_.data())[node];
      default:
        return reinterpret_cast<const std::uint32_t*>(codes_.data())[node];
    }
  }
  /// Calls visit(codes) with the codes of all nodes, as an array of integers of their own width.
  template <typename Visit>
  void with_codes(Visit visit) const {
    switch (width_) {
      case 1:
        return visit(reinterpret_cast<const std::uint8_t*>(codes_.data()));
      case 2:
        return visit(reinterpret_cast<const std::uint16_t*>(codes_.data()));
      default:
        return visit(reinterpret_cast<const std::uint32_t*>(codes_.data()));
    }
  }
  const StringTable& values() const { return values_; }
  std::string_view value(std::uint32_t node) const { return values_[code(node)]; }

  /// The code of `value`. Returns nullopt if no node has it. O(log n) for n values.
  std::optional<std::uint32_t> find(std::string_view value) const;

 private:
  std::string_view codes_;
  std::size_t width_;
  StringTable values_;
};

class Columns {
 public:
  /// Throws as ShardFile does. All numbers of the file are checked, and it is in memory: so no
  /// member needs a check.
  explicit Columns(const std::filesystem::path& path);

  std::string_view bytes() const { return file_->bytes(); }  ///< the whole file

  std::size_t nodes() const { return seqs_.size(); }
  const Column& operator[](Field field) const { return columns_[static_cast<std::size_t>(field)]; }

  std::uint32_t seq(std::uint32_t node) const { return seqs_[node]; }
  std::uint32_t place(std::uint32_t node) const { return places_[node]; }
  std::uint32_t length(std::uint32_t node) const { return lengths_[node]; }  ///< code points of N0
  std::uint32_t line(std::uint32_t node) const { return lines_[node]; }
  std::uint32_t page(std::uint32_t node) const { return pages_[node]; }
  std::uint64_t id(std::uint32_t node) const { return ids_[node]; }  ///< within its meeting
  double total_length() const { return total_length_; }
  bool is_utterance(std::uint32_t node) const {
    return (*this)[Field::kNode].code(node) == utterance_;
  }
  std::size_t utterances() const { return utterances_; }

  /// The day of a node's meeting, in days since 1970-01-01; kNoDay if it has no date.
  static constexpr std::int32_t kNoDay = INT32_MIN;
  std::int32_t day(std::uint32_t node) const { return days_[(*this)[Field::kDate].code(node)]; }

  /// The name of a node within its meeting (core/anchor.h).
  std::string anchor(std::uint32_t node) const;

  /// The first node of each meeting in the shard, in order, and then the number of nodes.
  std::span<const std::uint32_t> meeting_firsts() const { return meeting_firsts_; }
  std::string_view meeting_json(std::uint32_t node) const {
    return meetings_[(*this)[Field::kMeeting].code(node)];
  }
  std::string_view item_json(std::uint32_t node) const {
    return items_[(*this)[Field::kItem].code(node)];
  }

 private:
  Column column(std::size_t field) const;
  bool is_whole(std::size_t field) const;
  bool is_whole() const;

  std::shared_ptr<const ShardFile> file_;
  std::span<const std::uint32_t> seqs_, places_, lengths_, lines_, pages_, meeting_firsts_;
  std::span<const std::uint64_t> ids_;
  StringTable meetings_, items_;
  std::vector<Column> columns_;
  std::vector<std::int32_t> days_;  // by code of the date column
  std::uint32_t utterance_;         // its code in the node column
  std::size_t utterances_ = 0;
  double total_length_ = 0;
};

}  // namespace gijiroku::search
