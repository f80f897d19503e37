// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/engine/shown_hits.h"

#include <algorithm>

#include "searchd/engine/hits.h"
#include "searchd/engine/item_nodes.h"
#include "searchd/exchange/exchange_book.h"
#include "searchd/select/grouped_search.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kLeadingItems = 3;

/// Whom a question asked and what an answer answers. Nothing if the texts are elsewhere.
void add_partners(Hit& hit, const Candidate& at, const Generation& generation) {
  const Shard& shard = *generation.shards[at.shard];
  if (!at.speech || shard.remote) return;
  for (const QuestionAndAnswers& each : exchanges_around(shard, at.node)) {
    if (each.question == at.node) {
      for (const std::uint32_t node : each.answers)
        hit.answers.push_back(speech_ref(shard.columns, node));
    } else if (std::ranges::binary_search(each.answers, at.node)) {
      hit.questions.push_back(speech_ref(shard.columns, each.question));
    }
  }
}

}  // namespace

/// The hits of the requested page.
std::vector<Hit> shown_hits(const Selection& selection, const Criteria& criteria,
                            const Query& query, const IndexReader& index,
                            const Tokenizer& tokenizer) {
  const bool seeks_follow_ups =
      std::any_of(criteria.filters.begin(), criteria.filters.end(),
                  [](const Filter& filter) { return filter.field == Field::kFollowUp; });
  NodeRecords records(index.generation);
  const auto shown = [&](Candidate node) {
    const Tier tier = node.tier;
    // An agenda item or meeting that matches may have each part of the query in another node.
    if (criteria.unit != Unit::kUtterance) node.tier = std::max(node.tier, Tier::kPartial);
    const bool partial = node.tier == Tier::kPartial && selection.highlighted;
    Hit out = hit_of(node, {partial ? *selection.highlighted : query, index, tokenizer, records},
                     seeks_follow_ups ? Shown::kFollowUp : Shown::kSnippet);
    out.tier = tier;
    return out;
  };
  const auto add_card = [&](Hit& hit) {
    const std::vector<ItemNode> nodes = nodes_of_item(hit.item.id, index.generation);
    if (!nodes.empty()) hit.card = item_card(nodes, index.generation);
  };
  std::vector<Hit> out;
  for (std::size_t i = criteria.offset; i < selection.first.size(); ++i) {
    out.push_back(shown(selection.first[i]));
    if (criteria.unit == Unit::kUtterance)
      add_partners(out.back(), selection.first[i], index.generation);
    if (criteria.unit == Unit::kItem) add_card(out.back());
    if (selection.more.empty()) continue;
    for (const Candidate& node : selection.more[i]) out.back().more.push_back(shown(node));
  }
  return out;
}

std::vector<Hit> leading_items(const std::vector<OutcomeSuggestion>& outcomes,
                               const Criteria& asked, const IndexReader& index,
                               const QueryReader& reader) {
  if (outcomes.empty() || !outcomes.front().rest.empty() || asked.offset > 0 || asked.limit == 0)
    return {};
  Criteria criteria = outcomes.front().criteria;
  criteria.limit = kLeadingItems;
  const Query query = reader.read(criteria.text);
  const Selection found = select_grouped(criteria, query, index, reader, kLeadingItems);
  return shown_hits(found, criteria, query, index, reader.tokenizer);
}

}  // namespace gijiroku::search
