// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/engine/line_export.h"

#include "searchd/engine/hits.h"

namespace gijiroku::search {

LineExport::LineExport(SearcherPool& pool, const LineRequest& request) : pool_(pool) {
  pool.with_searcher(request.criteria, [&](const Searcher& searcher) {
    Searcher::AllLines all = searcher.all_lines(request);
    generation_ = std::move(all.generation);
    found_ = std::move(all.found);
  });
}

std::optional<ConcordanceLine> LineExport::next() {
  if (next_ == found_.places.size()) return std::nullopt;
  const LinePlace& place = found_.places[next_++];
  const Shard& shard = *generation_->shards[place.shard];
  ConcordanceLine out = line_of(shard, place);
  shard.require_whole();
  return out;
}

}  // namespace gijiroku::search
