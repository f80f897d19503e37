// searchd/coverage.h — nodes that hold much of a query and not all: what a question is answered
// with where nothing holds all its words.
#pragma once

#include <cstdint>
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

  struct Covered {
    NodeSet nodes;
    std::vector<float> around;  ///< of each, where its agenda item holds all words: the share of
                                ///< the query, 0 to 1, that it does not hold itself; of that what
                                ///< stands just before it in full, the rest by kFarther
  };
  /// The nodes of a shard that hold words worth at least kShare of all, or any word under an agenda
  /// item that holds all. A word is worth its rarity. Throws IndexError.
  Covered nodes(std::size_t shard) const;

  static constexpr double kShare = 0.15, kFarther = 0.25;

 private:
  struct Weighed {
    Word word;
    double weight;
  };
  using Held = std::uint64_t;  // one bit a word
  std::vector<Held> held(std::size_t shard) const;
  double worth(Held words) const;

  const Generation& generation_;
  const std::vector<Postings>& postings_;
  std::vector<Weighed> words_;  // at most one a bit of Held
  double all_ = 0;
};

}  // namespace gijiroku
