// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/shard/interner.h — numbers distinct strings in the order of their first use.
//
// The strings are stored end to end. The table uses open addressing and keeps a part of each hash
// next to the number. Nearly every lookup touches one cache line of the table and one string; a
// std::unordered_map would follow pointers from node to node.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::indexer {

/// Limited to 4 GiB of strings.
class Interner {
 public:
  /// The number of `text`. A new text gets the next number, starting from 0.
  std::uint32_t id_of(std::string_view text);

  /// The number of `text`; nullopt if it has none.
  std::optional<std::uint32_t> find(std::string_view text) const;

  /// Valid until the next call of id_of().
  std::string_view text(std::uint32_t id) const {
    return std::string_view(texts_).substr(begins_[id], begins_[id + 1] - begins_[id]);
  }
  std::size_t size() const { return begins_.size() - 1; }

 private:
  struct Slot {
    std::uint32_t check = 0, id_plus_one = 0;  // upper half of the hash; id + 1 or 0: free
  };
  std::size_t slot_of(std::string_view text, std::size_t hash) const;
  void grow();

  std::string texts_;
  std::vector<std::uint32_t> begins_{0};  // of each string in texts_, and the end
  std::vector<Slot> slots_ = std::vector<Slot>(1 << 12);
};

}  // namespace gijiroku::indexer
