// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/select/partial_match.h — nodes that contain much of a query but not all. They are the
// results if no node contains all words of a question.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searchd/index/index_reader.h"
#include "searchd/query/query.h"

namespace gijiroku::search {

class PartialMatch {
 public:
  /// The parts of a query are the words of the terms that relaxation may drop (is_relaxable in
  /// match/clause_matches.h), with the joined words. A term whose words may not match
  /// non-contiguously is one part. Reads how rare each part is in all shards. Throws IndexError.
  PartialMatch(const Query& query, const IndexReader& index);

  /// Whether there are two parts or more, so that some may be missing.
  bool can_relax() const { return parts_.size() > 1; }

  struct NodesInContext {
    NodeSet nodes;
    /// For each node, what the rest of its agenda item adds, as a share of the query from 0 to 1. 0
    /// unless the item contains all parts and has at most kMostNodes. Parts that the node lacks
    /// count in full if the node just before it has them, otherwise by kFarther.
    std::vector<float> context;
  };
  /// The nodes of a shard that contain parts worth at least kShare of the query, or any part if
  /// their agenda item contains all and has at most kMostNodes. A part is worth the logarithm of
  /// its rarity. Throws IndexError.
  NodesInContext nodes(std::size_t shard) const;

  static constexpr double kShare = 0.15, kFarther = 0.25;
  /// Longer items (一般質問, a whole budget) are about too many subjects to share one.
  static constexpr std::size_t kMostNodes = 30;

 private:
  struct Part {
    const Word* word;   // or
    const Term* whole;  // a term whose words may not match non-contiguously, or
    const JoinedWord* joined = nullptr;
    std::vector<std::string> posted{};  // of a word: its terms in the postings
    std::vector<NodeSet> nodes{};       // of a term or number: its nodes, by shard
    double weight = 0;
  };
  using PartSet = std::uint64_t;  // one bit a part
  void read(Part& part);
  std::vector<PartSet> parts_by_node(std::size_t shard) const;
  double worth(PartSet parts) const;

  static constexpr std::size_t kMaxParts = 64;

  IndexReader index_;
  std::vector<Part> parts_;
  double all_ = 0;
};

}  // namespace gijiroku::search
