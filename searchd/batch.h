// searchd/batch.h — a file of queries: their rankings, or how long their answers take.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "searchd/engine/searcher.h"

namespace gijiroku::search {

struct BatchQuery {
  std::string id, text;
};

/// Lines "id TAB query"; empty lines are passed over. Throws FileError, or FormatError naming the
/// line.
std::vector<BatchQuery> read_queries(const std::string& path);

/// Writes "id TAB doc#seq TAB …" for each query: at most `top` utterances, best first.
void rank_all(const Searcher& searcher, const std::vector<BatchQuery>& batch, std::size_t top,
              std::ostream& out);

/// After one round to warm up, the time of each query's full answer (10 hits from `offset` on,
/// total, facets, snippets), field terms read: "queries N  mean M  p50 …  p95 …  p99 …  max … ms".
std::string measure(const Searcher& searcher, const std::vector<BatchQuery>& batch,
                    std::size_t offset);

}  // namespace gijiroku::search
