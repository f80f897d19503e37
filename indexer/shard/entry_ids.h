// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/shard/entry_ids.h — maps dictionary entries of a tokenizer (Token::entry) to numbers,
// such as the id of the base form in an Interner. A word that was seen before need not be hashed
// again.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace gijiroku::indexer {

class EntryIds {
 public:
  /// The number of `entry`; nullopt if put() was not called for it. Entry 0 never has one.
  std::optional<std::uint32_t> find(std::uint32_t entry) const {
    return entry < ids_.size() && ids_[entry] != kNone ? std::optional(ids_[entry]) : std::nullopt;
  }

  /// Sets the number of `entry`; ignores entry 0, whose base form is unknown.
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
