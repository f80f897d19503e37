// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/engine/shown_items.h"

#include <algorithm>

#include "searchd/engine/hits.h"

namespace gijiroku::search {
namespace {

/// Adds what the item leaves open, as the records of its shards say.
void add_open_ends(ShownItem& out, const std::vector<ItemNode>& nodes,
                   const Generation& generation) {
  const ItemNode* before = nullptr;
  for (const ItemNode& each : nodes) {
    if (before != nullptr && before->shard == each.shard) continue;
    before = &each;
    const Shard& shard = *generation.shards[each.shard];
    for (const FollowUpRecord& sentence : shard.item_of(each.node).follow_ups) {
      const auto place = std::find_if(nodes.begin(), nodes.end(), [&](const ItemNode& node) {
        return node.shard == each.shard && shard.columns.anchor(node.node) == sentence.anchor;
      });
      if (place == nodes.end()) continue;
      const std::string text = shard.literal.original(place->node);
      // The text of a damaged shard may be shorter. Then the answer is not used.
      if (sentence.text.end > text.size() || sentence.text.begin > sentence.text.end) continue;
      const auto kind = follow_up_kind(shard.columns[Field::kFollowUp].value(place->node));
      out.open_ends.push_back(
          {kind.value_or(FollowUpKind::kPromise), speech_ref(shard.columns, place->node),
           std::string(trim(std::string_view(text).substr(
               sentence.text.begin, sentence.text.end - sentence.text.begin)))});
    }
  }
}

bool names(const std::vector<ItemNode>& nodes, const Generation& generation,
           const std::string& label) {
  const std::string form = literal_text(label);
  return !form.empty() && std::any_of(nodes.begin(), nodes.end(), [&](const ItemNode& each) {
    return generation.shards[each.shard]->literal.contains(each.node, form);
  });
}

}  // namespace

std::vector<ItemNode> materials_of(const std::vector<ItemNode>& nodes,
                                   const Generation& generation) {
  std::vector<ItemNode> out;
  const ItemNode& first = nodes.front();
  const std::string_view meeting =
      generation.shards[first.shard]->columns[Field::kMeeting].value(first.node);
  for (const Candidate& each : nodes_of(meeting, generation)) {
    const Columns& columns = generation.shards[each.shard]->columns;
    if (node_kind(columns[Field::kNode].value(each.node)) == NodeKind::kMaterial)
      out.push_back({each.shard, each.node});
  }
  return out;
}

ShownItem shown_item(const std::vector<ItemNode>& nodes, const std::vector<ItemNode>& materials,
                     const Query& query, const IndexReader& index, const Tokenizer& tokenizer) {
  const Generation& generation = index.generation;
  ShownItem out;
  NodeRecords records(generation);
  const auto whole = [&](const ItemNode& each) {
    Candidate node;
    node.shard = each.shard;
    node.node = each.node;
    node.tier = Tier::kNonContiguous;
    return hit_of(node, {query, index, tokenizer, records}, Shown::kWhole);
  };
  for (const ItemNode& each : nodes) out.nodes.push_back(whole(each));
  for (const ItemNode& each : materials) {
    const Columns& columns = generation.shards[each.shard]->columns;
    if (names(nodes, generation, std::string(columns[Field::kLabel].value(each.node))))
      out.materials.push_back(whole(each));
  }
  out.item = out.nodes.front();
  out.item.snippet.clear();
  out.item.card = item_card(nodes, generation);
  add_open_ends(out, nodes, generation);
  out.generation = generation.id;
  return out;
}

}  // namespace gijiroku::search
