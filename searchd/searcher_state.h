// searchd/searcher_state.h — what a Searcher holds, and the steps of a search.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/tokenizer.h"
#include "searchd/facets.h"
#include "searchd/generation.h"
#include "searchd/postings.h"
#include "searchd/query.h"
#include "searchd/searcher.h"

namespace gijiroku {

/// A node that matches, with what its place in the order depends on.
struct Candidate {
  std::size_t shard;
  std::uint32_t node;
  bool speech;
  Tier tier;
  double score;
  std::int32_t day;
};

struct Selection {
  std::vector<Candidate> candidates;
  std::size_t utterances = 0;
  FitCounts fits;
  FacetCounts facets;
};

struct Searcher::State {
  explicit State(std::shared_ptr<const Generation> opened) : generation(std::move(opened)) {
    for (const auto& shard : generation->shards) {
      postings.emplace_back(shard->folder + "/" + std::string(kXapianFolder));
    }
  }

  std::shared_ptr<const Generation> generation;
  std::vector<Postings> postings;
  Tokenizer tokenizer;

  const Columns& columns(const Candidate& c) const { return generation->shards[c.shard]->columns; }

  /// What holds the whole query; where that is less than `enough` nodes, also what holds part of
  /// it.
  Selection select(const Criteria& criteria, const Query& query, std::size_t enough) const;
  /// Nodes that hold the whole query and pass the criteria.
  std::size_t count(const Criteria& criteria, const Query& query) const;
  bool before(const Candidate& a, const Candidate& b, Sort sort) const;
  Hit hit(const Candidate& candidate, const Query& query, bool whole) const;
  std::vector<Candidate> nodes_of(std::string_view meeting) const;
  std::vector<std::string> spellings(const Term& term) const;
  std::vector<Widening> widenings(const Criteria& criteria, const Query& query) const;
};

}  // namespace gijiroku
