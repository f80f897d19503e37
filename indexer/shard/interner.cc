// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/shard/interner.h"

#include <functional>

namespace gijiroku::indexer {
namespace {

std::size_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }

std::uint32_t check_of(std::size_t hash) { return static_cast<std::uint32_t>(hash >> 32); }

}  // namespace

/// The slot of `text`, or the free slot for it. The check rules out nearly all other texts without
/// comparing strings.
std::size_t Interner::slot_of(std::string_view text, std::size_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  const std::uint32_t check = check_of(hash);
  std::size_t at = hash & mask;
  while (slots_[at].id_plus_one != 0 &&
         (slots_[at].check != check || this->text(slots_[at].id_plus_one - 1) != text))
    at = (at + 1) & mask;
  return at;
}

std::uint32_t Interner::id_of(std::string_view text) {
  const std::size_t hash = hash_of(text);
  std::size_t at = slot_of(text, hash);
  if (slots_[at].id_plus_one != 0) return slots_[at].id_plus_one - 1;
  // At most half of the slots are used, so that probing is short and always ends.
  if (2 * (size() + 1) > slots_.size()) {
    grow();
    at = slot_of(text, hash);
  }
  texts_ += text;
  begins_.push_back(static_cast<std::uint32_t>(texts_.size()));
  slots_[at] = {check_of(hash), static_cast<std::uint32_t>(size())};
  return slots_[at].id_plus_one - 1;
}

std::optional<std::uint32_t> Interner::find(std::string_view text) const {
  const Slot& slot = slots_[slot_of(text, hash_of(text))];
  return slot.id_plus_one == 0 ? std::nullopt : std::optional(slot.id_plus_one - 1);
}

void Interner::grow() {
  std::vector<Slot> slots(slots_.size() * 2);
  const std::size_t mask = slots.size() - 1;
  for (const Slot& slot : slots_) {
    if (slot.id_plus_one == 0) continue;
    std::size_t at = hash_of(text(slot.id_plus_one - 1)) & mask;
    while (slots[at].id_plus_one != 0) at = (at + 1) & mask;
    slots[at] = slot;
  }
  slots_ = std::move(slots);
}

}  // namespace gijiroku::indexer
