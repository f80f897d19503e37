// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/engine/item_nodes.h"

#include <algorithm>
#include <set>
#include <string>
#include "searchd/index/item_head.h"

namespace gijiroku::search {

SpeechRef speech_ref(const Columns& columns, std::uint32_t node) {
  return {node_kind(columns[Field::kNode].value(node)).value_or(NodeKind::kNote),
          columns.anchor(node),
          static_cast<int>(columns.seq(node)),
          std::string(columns[Field::kLabel].value(node)),
          std::string(columns[Field::kName].value(node)),
          role(columns[Field::kRole].value(node)).value_or(Role::kUnknown)};
}

namespace {

/// The node with that anchor in the meeting of `near`.
std::optional<SpeechRef> speech_at(const Columns& columns, std::uint32_t near,
                                   std::string_view anchor) {
  if (anchor.empty()) return std::nullopt;
  const auto firsts = columns.meeting_firsts();
  const auto end = std::upper_bound(firsts.begin(), firsts.end(), near);
  if (end == firsts.begin() || end == firsts.end()) return std::nullopt;
  for (std::uint32_t node = *(end - 1); node < *end; ++node) {
    if (columns.anchor(node) == anchor) return speech_ref(columns, node);
  }
  return std::nullopt;
}

}  // namespace

std::vector<ItemNode> nodes_of_item(std::string_view item, const Generation& generation) {
  std::vector<ItemNode> out;
  if (item.empty()) return out;
  std::size_t parts = 0;
  for (std::size_t s = 0; s < generation.shards.size(); ++s) {
    const Shard& shard = *generation.shards[s];
    const Column& column = shard.columns[Field::kItem];
    const auto code = column.find(item);
    if (!code) continue;
    ++parts;
    const auto nodes = static_cast<std::uint32_t>(shard.columns.nodes());
    column.with_codes([&](const auto* codes) {
      for (std::uint32_t node = 0; node < nodes; ++node) {
        if (codes[node] == *code &&
            !std::binary_search(shard.hidden.begin(), shard.hidden.end(), node))
          out.push_back({s, node});
      }
    });
  }
  if (parts > 1) {
    std::stable_sort(out.begin(), out.end(), [&](const ItemNode& a, const ItemNode& b) {
      return generation.shards[a.shard]->columns.seq(a.node) <
             generation.shards[b.shard]->columns.seq(b.node);
    });
  }
  return out;
}

ItemCard item_card(const std::vector<ItemNode>& nodes, const Generation& generation) {
  ItemCard out;
  std::set<std::pair<std::string_view, std::string_view>> speakers;
  for (const ItemNode& each : nodes) {
    const Columns& columns = generation.shards[each.shard]->columns;
    if (!columns.is_utterance(each.node)) continue;
    ++out.speeches;
    speakers.emplace(columns[Field::kLabel].value(each.node),
                     columns[Field::kName].value(each.node));
    out.last = speech_ref(columns, each.node);
  }
  out.speakers = speakers.size();
  for (const ItemNode& each : nodes) {
    const Shard& shard = *generation.shards[each.shard];
    const ItemRecord record = item_head_of(shard, each.node);
    if (!out.decided) out.decided = speech_at(shard.columns, each.node, record.anchor);
    if (!out.explained) out.explained = speech_at(shard.columns, each.node, record.explainer);
    // All nodes of an item in one shard have one record.
    if (nodes.front().shard == nodes.back().shard || (out.decided && out.explained)) break;
  }
  return out;
}

}  // namespace gijiroku::search
