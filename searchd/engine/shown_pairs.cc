// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/engine/shown_pairs.h"

#include <algorithm>

#include "searchd/engine/hits.h"
#include "searchd/exchange/pair_search.h"

namespace gijiroku::search {

PairPage pair_page(const PairRequest& request, const Query& query, const IndexReader& index,
                   const Tokenizer& tokenizer) {
  const Criteria& criteria = request.criteria;
  PairSelection found = select_pairs(request, query, index, criteria.offset + criteria.limit);
  PairPage out;
  out.total = found.total;
  out.asked_whom = std::move(found.asked_whom);
  out.generation = index.generation.id;
  NodeRecords records(index.generation);
  for (std::size_t i = criteria.offset; i < found.first.size(); ++i) {
    const PairSelection::Pair& pair = found.first[i];
    // Each part of the query may match in another node.
    const auto shown = [&](std::uint32_t node) {
      const std::int32_t day = index.generation.shards[pair.shard]->columns.day(node);
      return hit_of({pair.shard, node, true, Tier::kPartial, 0, day, 0},
                    {query, index, tokenizer, records}, Shown::kSnippet);
    };
    AnsweredQuestion one{shown(pair.exchange.question), {}, 0};
    one.question.tier = pair.tier;
    for (const std::uint32_t node : pair.exchange.answers) {
      const bool matches = !query.terms.empty() && std::ranges::binary_search(pair.matching, node);
      if (one.answers.size() < kShownAnswers || (matches && one.answers.size() < kMostAnswers)) {
        one.answers.push_back(shown(node));
      } else {
        ++one.further_answers;
      }
    }
    out.pairs.push_back(std::move(one));
  }
  return out;
}

}  // namespace gijiroku::search
