// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/engine/item_nodes.h — the nodes of one agenda item, and what its card shows. Immutable
// input, thread-safe.
#pragma once

#include <string_view>
#include <vector>

#include "searchd/index/generation.h"
#include "searchd/model/item_card.h"

namespace gijiroku::search {

struct ItemNode {
  std::size_t shard;
  std::uint32_t node;
};

/// The nodes of the item with the id `item`, in its order. An item that is partly restricted lies
/// in several shards. Empty if the index has no such item. Linear in the nodes of a shard that has
/// it.
std::vector<ItemNode> nodes_of_item(std::string_view item, const Generation& generation);

/// Which node it is, and who speaks in it.
SpeechRef speech_ref(const Columns& columns, std::uint32_t node);

/// What the card of an item shows. `nodes`: of the item, at least one. Throws ShardDamage.
ItemCard item_card(const std::vector<ItemNode>& nodes, const Generation& generation);

}  // namespace gijiroku::search
