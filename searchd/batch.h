// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/batch.h — runs the queries of a file and prints their rankings or latencies.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "searchd/engine/searcher_pool.h"
#include "searchd/model/table_format.h"

namespace gijiroku::search {

/// The answer to a search as a user typed it, as text.
std::string answer_text(SearcherPool& pool, const Criteria& typed);

/// Writes the first `limit` hits of a search as a table.
void write_table(SearcherPool& pool, const Criteria& typed, TableFormat format, std::size_t limit,
                 std::ostream& out);

struct BatchQuery {
  std::string id, text;
};

/// Reads lines "id TAB query"; empty lines are skipped. Throws FileError if the file cannot be
/// opened, and FormatError with the number of a line without a tab.
std::vector<BatchQuery> read_queries(const std::string& path);

/// Writes a line "id TAB doc#seq TAB …" for each query: at most `top` utterances, best first.
void rank_all(const Searcher& searcher, const std::vector<BatchQuery>& batch, std::size_t top,
              std::ostream& out);

/// Measures each query's full answer, including its field terms: 10 hits from `offset` on, total,
/// facets and snippets. All queries run once before, to warm up. Returns
/// "queries N  mean M  p50 …  p95 …  p99 …  max … ms".
std::string measure(const Searcher& searcher, const std::vector<BatchQuery>& batch,
                    std::size_t offset);

}  // namespace gijiroku::search
