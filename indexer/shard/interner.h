// indexer/shard/interner.h — numbers distinct strings in the order in which they are met.
//
// The strings lie end to end and their table is open, with a part of each hash beside the number:
// of millions of lookups of words nearly all touch one line of the table and one string, where
// std::unordered_map would walk from node to node.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::indexer {

/// Holds up to 4 GiB of strings.
class Interner {
 public:
  /// The number of `text`, which is given the next one, from 0, where it has none.
  std::uint32_t id_of(std::string_view text);

  /// The number of `text`, if it has one.
  std::optional<std::uint32_t> known(std::string_view text) const;

  /// Valid until the next call of id_of().
  std::string_view text(std::uint32_t id) const {
    return std::string_view(texts_).substr(begins_[id], begins_[id + 1] - begins_[id]);
  }
  std::size_t size() const { return begins_.size() - 1; }

 private:
  struct Slot {
    std::uint32_t check = 0, next = 0;  // part of the hash, and the number + 1, or 0 of a free slot
  };
  std::size_t slot_of(std::string_view text, std::size_t hash) const;
  void grow();

  std::string texts_;
  std::vector<std::uint32_t> begins_{0};  // of each string in texts_, and the end
  std::vector<Slot> slots_ = std::vector<Slot>(1 << 12);
};

}  // namespace gijiroku::indexer
