// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/rank/ranking.h — how well each node answers a query: BM25 over the words and the bigrams
// of the query.
//
// Words have weight 1. Bigrams have half of it, and bigrams of two hiragana are ignored.
// docs/ranking.md has the weights and their evidence.
#pragma once

#include <vector>

#include "core/grams.h"
#include "searchd/index/index_reader.h"
#include "searchd/query/query.h"

namespace gijiroku::search {

class Ranking {
 public:
  /// Reads the frequencies of the query's features in every shard, so that scores of different
  /// shards are comparable. Throws IndexError.
  Ranking(const Query& query, const IndexReader& index);

  struct Scores {
    std::vector<double> words;  ///< the part of `all` that words contribute
    std::vector<double> all;
    static Scores none(std::size_t nodes) {
      return {std::vector<double>(nodes), std::vector<double>(nodes)};
    }
  };
  /// The scores of `nodes`, which are nodes of the shard `shard`. Throws IndexError.
  Scores scores(std::size_t shard, const NodeSet& nodes) const;

  /// The length norm of a node (rank/bm25.h).
  double norm(std::size_t shard, std::uint32_t node) const;

 private:
  struct WordFeature {
    std::vector<std::string> terms;  // its spellings
    double weight;
  };
  struct GramFeature {
    Gram gram;
    std::string text;
    double weight;
  };

  IndexReader index_;
  std::vector<WordFeature> words_;
  std::vector<GramFeature> grams_;
};

}  // namespace gijiroku::search
