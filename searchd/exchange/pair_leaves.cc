// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/exchange/pair_leaves.h"

#include <algorithm>
#include <optional>

#include "searchd/model/processor_time.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kExchangesPerUnit = 16;  // for spend_processor_time()

}  // namespace

Matches PairLeaves::united(const Matches& found) const {
  std::vector<std::optional<Tier>> best(exchanges_.all().size());
  spend_processor_time(1 + (found.nodes.size() + best.size()) / kExchangesPerUnit);
  for (std::size_t i = 0; i < found.nodes.size(); ++i) {
    exchanges_.for_each_with(found.nodes[i], [&](std::uint32_t exchange) {
      if (!best[exchange] || found.tiers[i] < *best[exchange]) best[exchange] = found.tiers[i];
    });
  }
  Matches out;
  for (std::uint32_t exchange = 0; exchange < best.size(); ++exchange) {
    if (!best[exchange]) continue;
    out.nodes.push_back(exchange);
    out.tiers.push_back(*best[exchange]);
  }
  return out;
}

bool PairLeaves::is_in(std::uint32_t node, const NodeSet& groups) const {
  bool out = false;
  exchanges_.for_each_with(node, [&](std::uint32_t exchange) {
    out = out || std::ranges::binary_search(groups, exchange);
  });
  return out;
}

}  // namespace gijiroku::search
