// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/index/node_set.h — nodes of one shard by number, sorted and distinct. Results of a search
// are computed with these set operations.
#pragma once

#include <cstdint>
#include <vector>

namespace gijiroku::search {

using NodeSet = std::vector<std::uint32_t>;

NodeSet all_nodes(std::size_t count);
NodeSet intersection(const NodeSet& a, const NodeSet& b);
NodeSet set_union(const NodeSet& a, const NodeSet& b);
NodeSet difference(const NodeSet& a, const NodeSet& b);

}  // namespace gijiroku::search
