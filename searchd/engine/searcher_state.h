// searchd/engine/searcher_state.h — what a Searcher holds.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/tokenizer.h"
#include "searchd/index/generation.h"
#include "searchd/index/postings.h"
#include "searchd/remote/view.h"
#include "searchd/select/selection.h"
#include "searchd/spelling/variant_table.h"

namespace gijiroku::search {

struct SearcherState {
  SearcherState(std::shared_ptr<const Generation> opened, std::shared_ptr<const VariantTable> table)
      : generation(std::move(opened)), variants(std::move(table)) {
    for (const auto& shard : generation->shards) {
      postings.push_back(shard->remote
                             ? Postings(std::make_shared<const Fetched>())
                             : Postings(shard->folder + "/" + std::string(kXapianFolder)));
    }
    if (has_remote_shards(*generation)) view.emplace(*generation, postings);
  }

  /// The index as `query` sees it; until the next call.
  IndexReader reader(const Query& query) {
    if (!view) return {*generation, postings};
    view->begin(query);
    return view->reader();
  }

  /// The index for showing `nodes` whole. Throws IndexError where one is of a shard that does not
  /// answer.
  IndexReader whole(const std::vector<Candidate>& nodes) {
    if (!view) return {*generation, postings};
    view->begin({});
    view->fetch_all(nodes);
    return view->reader();
  }

  /// What `select` gives once the texts are here that its order, and what it shows from `shown` on,
  /// depend on. Every round fetches some or finds that a shard does not answer.
  template <typename Select>
  Selection settled(std::size_t shown, Select select) {
    Selection out = select();
    while (view && view->fetch(out.needed(shown))) out = select();
    return out;
  }

  std::vector<std::string> missing_years() const {
    return view ? view->missing_years() : std::vector<std::string>();
  }

  std::shared_ptr<const Generation> generation;
  std::shared_ptr<const VariantTable> variants;
  std::vector<Postings> postings;
  std::optional<RemoteView> view;  // where shards are elsewhere
  Tokenizer tokenizer;
};

}  // namespace gijiroku::search
