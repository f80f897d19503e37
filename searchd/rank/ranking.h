// searchd/rank/ranking.h — how much a node says about a query: BM25 over its words and its bigrams.
//
// Small k1 and b, because speeches are long and repeat themselves; half weight for grams that are
// not all hiragana (docs/architecture.md names the measurements).
#pragma once

#include <vector>

#include "core/grams.h"
#include "searchd/index/generation.h"
#include "searchd/index/postings.h"
#include "searchd/query/query.h"

namespace gijiroku::search {

class Ranking {
 public:
  /// Reads the frequencies of the query's features in every shard, so that scores of different
  /// shards compare.
  Ranking(const Query& query, const Generation& generation, const std::vector<Postings>& postings);

  struct Scores {
    std::vector<double> words;  ///< what the words give of all
    std::vector<double> all;
    static Scores none(std::size_t nodes) {
      return {std::vector<double>(nodes), std::vector<double>(nodes)};
    }
  };
  /// The scores of `nodes`, which are of the shard `shard`. Throws IndexError.
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

  const Generation& generation_;
  const std::vector<Postings>& postings_;
  std::vector<WordFeature> words_;
  std::vector<GramFeature> grams_;
};

}  // namespace gijiroku::search
