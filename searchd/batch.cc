// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/batch.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iomanip>
#include <numeric>
#include <sstream>

#include "core/error.h"
#include "searchd/engine/export.h"
#include "searchd/query/field_term.h"
#include "searchd/table/record_table.h"
#include "searchd/view/text.h"

namespace gijiroku::search {
namespace {

/// How long the answer takes as the site would give it.
double milliseconds(const Searcher& searcher, const std::string& text, std::size_t offset) {
  Criteria criteria;
  criteria.text = text;
  criteria.offset = offset;
  const auto start = std::chrono::steady_clock::now();
  const Answer answer = searcher.search(with_field_terms(criteria, today()));
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
      .count();
}

}  // namespace

std::string answer_text(SearcherPool& pool, const Criteria& typed) {
  const Criteria criteria = with_field_terms(typed, today());
  Answer answer;
  pool.with_searcher(criteria,
                     [&](const Searcher& searcher) { answer = searcher.search(criteria); });
  return view_text(criteria, answer);
}

void write_table(SearcherPool& pool, const Criteria& typed, TableFormat format, std::size_t limit,
                 std::ostream& out) {
  Export hits(pool, with_field_terms(typed, today()));
  out << table_head(format, record_columns());
  for (std::size_t i = 0; i < limit && out; ++i) {
    const std::optional<FoundRecord> record = hits.next();
    if (!record) return;
    out << table_row(format, record_columns(), record_cells(*record, format, {}));
  }
}

std::vector<BatchQuery> read_queries(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw file_error("open", path);
  std::vector<BatchQuery> out;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    // Files from Windows end lines with CR LF.
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty()) continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) {
      throw FormatError(path + ", line " + std::to_string(number) + ": expected 'id TAB query'");
    }
    out.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
  return out;
}

void rank_all(const Searcher& searcher, const std::vector<BatchQuery>& batch, std::size_t top,
              std::ostream& out) {
  for (const BatchQuery& query : batch) {
    if (!out) return;  // nobody reads the rest
    out << query.id;
    for (const std::string& id : searcher.rank(query.text, top)) out << '\t' << id;
    out << '\n';
  }
}

std::string measure(const Searcher& searcher, const std::vector<BatchQuery>& batch,
                    std::size_t offset) {
  std::vector<double> times;
  // The first round reads the index into memory.
  for (const BatchQuery& query : batch) milliseconds(searcher, query.text, offset);
  for (const BatchQuery& query : batch) {
    times.push_back(milliseconds(searcher, query.text, offset));
  }
  if (times.empty()) return "queries 0\n";
  std::sort(times.begin(), times.end());
  // The measured time at or just below the quantile; none is interpolated.
  const auto quantile = [&](double q) {
    return times[static_cast<std::size_t>(q * static_cast<double>(times.size() - 1))];
  };
  std::ostringstream out;
  out << std::fixed << std::setprecision(3) << "queries " << times.size() << "  mean "
      << std::accumulate(times.begin(), times.end(), 0.0) / static_cast<double>(times.size())
      << "  p50 " << quantile(0.50) << "  p95 " << quantile(0.95) << "  p99 " << quantile(0.99)
      << "  max " << times.back() << " ms\n";
  return out.str();
}

}  // namespace gijiroku::search
