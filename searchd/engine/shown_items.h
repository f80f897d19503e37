// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/engine/shown_items.h — one agenda item with its nodes, materials and open ends. One
// thread at a time.
#pragma once

#include "core/tokenizer.h"
#include "searchd/engine/item_nodes.h"
#include "searchd/index/index_reader.h"
#include "searchd/model/shown_item.h"
#include "searchd/query/query.h"

namespace gijiroku::search {

/// The nodes of the meeting of `nodes` that are materials.
std::vector<ItemNode> materials_of(const std::vector<ItemNode>& nodes,
                                   const Generation& generation);

/// The item without its thread. `nodes`: of the item, at least one; `materials`: of its meeting.
/// The texts of all are here. Throws IndexError.
ShownItem shown_item(const std::vector<ItemNode>& nodes, const std::vector<ItemNode>& materials,
                     const Query& query, const IndexReader& index, const Tokenizer& tokenizer);

}  // namespace gijiroku::search
