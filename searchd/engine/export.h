// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/engine/export.h — all hits of a search, or all its questions with their answers, read one
// after the other, in memory that does not grow with their texts.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "searchd/engine/searcher_pool.h"
#include "searchd/model/hit.h"

namespace gijiroku::search {

/// One thread at a time. The pool must outlive it.
class Export {
 public:
  /// Finds the hits of `criteria` (all of them, in its order) in a turn of the pool. Records are
  /// read afterwards without one. Throws as SearcherPool::with_searcher, IncompleteError if a shard
  /// is damaged, so that a part never passes for the whole, and ExportUnsupported.
  Export(SearcherPool& pool, const Criteria& criteria);

  /// The same for questions with their answers: a question and an answer in turn, the question
  /// again before each answer to it.
  Export(SearcherPool& pool, const PairRequest& request);

  /// Number of hits, or of questions and answers.
  std::size_t total() const { return found_.size(); }

  /// The next record; nullopt after the last. Throws ShardDamage if it cannot be read.
  std::optional<FoundRecord> next();

  /// Throws WithheldError if records were withdrawn from the index since the hits were found. To be
  /// called before what next() returned is sent.
  void check_served() const;

 private:
  struct Found {
    std::uint32_t shard, node;
    Tier tier;
  };
  const Meeting& meeting_of(const Found& found);

  SearcherPool& pool_;
  std::shared_ptr<const Generation> generation_;
  std::vector<Found> found_;
  std::size_t next_ = 0;
  /// Meetings read last, by shard and code of their column.
  std::map<std::pair<std::uint32_t, std::uint32_t>, Meeting> meetings_;
};

}  // namespace gijiroku::search
