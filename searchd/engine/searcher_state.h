// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/engine/searcher_state.h — the private state of a Searcher: the generation, its postings
// and, if shards are on other machines, the view of these. One thread at a time.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/tokenizer.h"
#include "searchd/index/generation.h"
#include "searchd/index/postings.h"
#include "searchd/query/query_parts.h"
#include "searchd/remote/view.h"
#include "searchd/select/selection.h"
#include "searchd/spelling/variant_table.h"
#include "searchd/storage/damage.h"

namespace gijiroku::search {

struct SearcherState {
  /// Throws ShardDamage if the tables of a local shard cannot be opened.
  SearcherState(std::shared_ptr<const Generation> opened, std::shared_ptr<const VariantTable> table)
      : generation(std::move(opened)), variants(std::move(table)) {
    for (const auto& shard : generation->shards) {
      postings.push_back(shard->remote ? Postings(std::make_shared<const Fetched>())
                                       : Postings(shard->folder, shard->columns.nodes()));
    }
    if (has_remote_shards(*generation)) view.emplace(*generation, postings);
  }

  /// The index for evaluating `query`, and its parts as `parts` reads them, if given. Valid until
  /// the next call of reader() or whole().
  IndexReader reader(const Query& query, const QueryReader* parts = nullptr) {
    if (!view) return {*generation, postings};
    std::vector<Query> queries{query};
    for (ClauseParts& each : parts ? parts_of(query, *parts) : std::vector<ClauseParts>()) {
      for (QueryPart& word : each.words) queries.push_back(std::move(word.query));
    }
    view->begin(queries);
    return view->reader();
  }

  /// The index for showing the whole text of `nodes`. Throws IndexError if one of them is in a
  /// shard that does not answer.
  IndexReader reader_of_texts(const std::vector<Candidate>& nodes) {
    if (!view) return {*generation, postings};
    view->begin({});
    view->fetch_all(nodes);
    return view->reader();
  }

  /// Calls `select` until every text is here on which its order depends, or which it shows from hit
  /// `shown` on. Returns its last result. This ends, because each round fetches texts or finds that
  /// a shard does not answer.
  template <typename Select>
  Selection select_with_texts(std::size_t shown, Select select) {
    Selection out = select();
    while (view && view->fetch(out.needed(shown))) out = select();
    return out;
  }

  /// 年度 of which the last query did not read all: a shard did not answer, or is damaged. Sorted,
  /// each once.
  std::vector<std::string> missing_years() const {
    std::set<std::string> out;
    for (const DamagedShard& shard : generation->damaged) out.insert(shard.year);
    if (view) out.merge(view->missing_years());
    return {out.begin(), out.end()};
  }

  /// Throws ShardDamage if a shard turned out to be damaged while it was read. Must be called
  /// before a result is used.
  void check_shards() const {
    for (const auto& shard : generation->shards) shard->require_whole();
  }

  std::shared_ptr<const Generation> generation;
  std::shared_ptr<const VariantTable> variants;
  std::vector<Postings> postings;  ///< by shard; empty for a remote shard
  std::optional<RemoteView> view;  ///< if there are remote shards
  Tokenizer tokenizer;
};

}  // namespace gijiroku::search
