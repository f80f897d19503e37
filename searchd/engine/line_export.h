// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/engine/line_export.h — all lines of a concordance, read one after the other, in memory
// that does not grow with their texts.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "searchd/engine/searcher_pool.h"
#include "searchd/study/concordance.h"
#include "searchd/study/line_place.h"

namespace gijiroku::search {

/// One thread at a time. The pool must outlive it.
class LineExport {
 public:
  /// Finds the lines of `request`, all of them, in a turn of the pool. Throws as Export does.
  LineExport(SearcherPool& pool, const LineRequest& request);

  std::size_t total() const { return found_.places.size(); }
  /// There are more than kMostLines lines, so not all of them were found. Then none may be used.
  bool is_too_long() const { return found_.too_many; }

  /// The next line; nullopt after the last. Throws ShardDamage if it cannot be read.
  std::optional<ConcordanceLine> next();

  /// As Export::check_served.
  void check_served() const { pool_.check_served(*generation_); }

 private:
  SearcherPool& pool_;
  std::shared_ptr<const Generation> generation_;
  LinePlaces found_;
  std::size_t next_ = 0;
};

}  // namespace gijiroku::search
