// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/study/line_place.h — where the nodes of an index contain the terms of a query.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searchd/index/index_reader.h"
#include "searchd/query/query.h"
#include "searchd/study/concordance.h"

namespace gijiroku::search {

/// Bytes [begin, end) of the literal text of a node.
struct LinePlace {
  std::uint32_t shard, node, begin, end;
  std::uint64_t key = 0;  ///< by which most places can be ordered without reading their texts
};

struct LinePlaces {
  std::vector<LinePlace> places{};
  std::size_t nodes = 0, others = 0;  ///< as in LinePage
  bool too_many = false;              ///< there are more than kMostLines; `places` is not whole
};

/// Bounds the memory of a request: 24 bytes a line.
inline constexpr std::size_t kMostLines = 1'000'000;

/// Every occurrence of the query's terms (match/occurrences.h) in the nodes that match all of it.
/// An occurrence within a longer one is not counted. In the order of the shards. Throws IndexError.
LinePlaces line_places(const Criteria& criteria, const Query& query, const IndexReader& index,
                       LineOrder order);

/// Sorts places [first, first + count), and leaves the others in any order. Total.
void order_places(std::vector<LinePlace>& places, LineOrder order, const Generation& generation,
                  std::size_t first, std::size_t count);

}  // namespace gijiroku::search
