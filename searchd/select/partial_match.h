// searchd/select/partial_match.h — nodes that hold much of a query and not all: what a question is
// answered with where nothing holds all its words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searchd/index/generation.h"
#include "searchd/index/postings.h"
#include "searchd/query/query.h"

namespace gijiroku::search {

class PartialMatch {
 public:
  /// Reads how rare each part of what the query lets go (match/clause_matches.h) is in all shards:
  /// a word, or a term whose words say nothing apart. Throws IndexError.
  PartialMatch(const Query& query, const Generation& generation,
               const std::vector<Postings>& postings);

  /// Whether there are parts of which some may be left out: two or more.
  bool loosens() const { return parts_.size() > 1; }

  struct Covered {
    NodeSet nodes;
    std::vector<float> around;  ///< of each, where its agenda item holds all words: the share of
                                ///< the query, 0 to 1, that it does not hold itself; of that what
                                ///< stands just before it in full, the rest by kFarther
  };
  /// The nodes of a shard that hold parts worth at least kShare of all, or any under an agenda item
  /// that holds all. A part is worth its rarity. Throws IndexError.
  Covered nodes(std::size_t shard) const;

  static constexpr double kShare = 0.15, kFarther = 0.25;

 private:
  struct Part {
    const Word* word;                   // or
    const Term* whole;                  // whose words say nothing apart
    std::vector<std::string> posted{};  // of a word
    std::vector<NodeSet> nodes{};       // of a term: by shard
    double weight = 0;
  };
  using Held = std::uint64_t;  // one bit a part
  void read(Part& part);
  std::vector<Held> held(std::size_t shard) const;
  double worth(Held parts) const;

  static constexpr std::size_t kMostParts = 64;

  const Generation& generation_;
  const std::vector<Postings>& postings_;
  std::vector<Part> parts_;
  double all_ = 0;
};

}  // namespace gijiroku::search
