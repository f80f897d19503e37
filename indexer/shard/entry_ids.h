// indexer/shard/entry_ids.h — a number for each of a tokenizer's dictionary entries (Token::entry),
// such as that of its base among Interner: a word that was met need not be hashed again.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace gijiroku::indexer {

class EntryIds {
 public:
  /// The number of `entry`, if it was put; none of entry 0.
  std::optional<std::uint32_t> find(std::uint32_t entry) const {
    return entry < ids_.size() && ids_[entry] != kNone ? std::optional(ids_[entry]) : std::nullopt;
  }

  void put(std::uint32_t entry, std::uint32_t id) {
    if (entry == 0) return;
    if (entry >= ids_.size()) ids_.resize(2 * std::size_t{entry}, kNone);
    ids_[entry] = id;
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::vector<std::uint32_t> ids_;
};

}  // namespace gijiroku::indexer
