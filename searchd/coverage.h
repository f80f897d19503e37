// searchd/coverage.h — nodes that hold much of a query and not all: what a question is answered
// with where nothing holds all its words.
#pragma once

#include <string>
#include <vector>

#include "searchd/generation.h"
#include "searchd/postings.h"
#include "searchd/query.h"

namespace gijiroku {

class Coverage {
 public:
  /// Reads how rare each word of the query is in all shards.
  Coverage(const Query& query, const Generation& generation, const std::vector<Postings>& postings);

  /// Whether the query has words of which some may be left out: two or more that are not quoted.
  bool loosens() const { return words_.size() > 1; }

  /// The nodes of a shard that hold words worth at least kShare of all; ascending. A word is worth
  /// its rarity. Throws IndexError.
  NodeSet nodes(std::size_t shard) const;

  static constexpr double kShare = 0.25;

 private:
  struct Weighed {
    Word word;
    double weight;
  };
  const Generation& generation_;
  const std::vector<Postings>& postings_;
  std::vector<Weighed> words_;
  double all_ = 0;
};

}  // namespace gijiroku
