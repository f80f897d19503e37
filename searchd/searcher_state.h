// searchd/searcher_state.h — what a Searcher holds.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/tokenizer.h"
#include "searchd/generation.h"
#include "searchd/postings.h"
#include "searchd/searcher.h"
#include "searchd/selection.h"
#include "searchd/variant_table.h"

namespace gijiroku {

struct Searcher::State {
  State(std::shared_ptr<const Generation> opened, std::shared_ptr<const VariantTable> table)
      : generation(std::move(opened)), variants(std::move(table)) {
    for (const auto& shard : generation->shards)
      postings.emplace_back(shard->folder + "/" + std::string(kXapianFolder));
  }

  IndexReader reader() const { return {*generation, postings}; }

  std::shared_ptr<const Generation> generation;
  std::shared_ptr<const VariantTable> variants;
  std::vector<Postings> postings;
  Tokenizer tokenizer;
};

}  // namespace gijiroku
