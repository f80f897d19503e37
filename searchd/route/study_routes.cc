// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/route/study_routes.h"

#include <optional>
#include <utility>

#include "embedded/strings.h"
#include "searchd/report/count_json.h"
#include "searchd/report/count_view.h"
#include "searchd/report/line_json.h"
#include "searchd/report/line_view.h"
#include "searchd/report/pair_json.h"
#include "searchd/report/pair_view.h"
#include "searchd/request/count_request.h"
#include "searchd/request/line_request.h"
#include "searchd/request/pair_request.h"
#include "searchd/route/table_reply.h"
#include "searchd/table/count_table.h"

namespace gijiroku::search {
namespace {

Counts count(const Call& call, const CountRequest& request) {
  Counts out;
  call.pool.with_searcher(request.criteria,
                          [&](const Searcher& searcher) { out = searcher.count(request); });
  return out;
}

[[noreturn]] void refuse_too_many() {
  throw BadRequest({{"too_many", "q", std::string(strings::fault_many_lines)}});
}

LinePage lines(const Call& call, const LineRequest& request) {
  std::optional<LinePage> out;
  call.pool.with_searcher(request.criteria,
                          [&](const Searcher& searcher) { out = searcher.lines(request); });
  if (!out) refuse_too_many();
  return std::move(*out);
}

PairPage find_pairs(const Call& call, const PairRequest& request) {
  PairPage out;
  call.pool.with_searcher(request.criteria,
                          [&](const Searcher& searcher) { out = searcher.pairs(request); });
  return out;
}

/// A table of counts says nothing of records that are missing, so it must be whole.
void require_whole(const Counts& counts) {
  if (!counts.missing_years.empty()) throw IncompleteError("records are missing: see /healthz");
}

}  // namespace

Reply count_page(const Call& call) {
  const CountRequest request = read_count_request(call.parameters, UnknownParameters::kIgnored);
  return reply_from_texts([&]() -> Reply {
    const Counts counts = count(call, request);
    return with_results({200, kHtmlType, view_counts(request, counts, call.site)},
                        counts.total.total.hits, counts.missing_years);
  });
}

Reply api_count(const Call& call) {
  Parameters parameters = call.parameters;
  const auto format = take_table_format(parameters);
  const CountRequest request = read_count_request(parameters, UnknownParameters::kRefused);
  return reply_from_texts([&]() -> Reply {
    const Counts counts = count(call, request);
    if (!format)
      return with_results({200, kJsonType, count_json(request, counts)}, counts.total.total.hits,
                          counts.missing_years);
    require_whole(counts);
    return table_file(*format, "api_count", count_table(request, counts, *format));
  });
}

Reply line_page(const Call& call) {
  const LineRequest request = read_line_request(call.parameters, UnknownParameters::kIgnored);
  return reply_from_texts([&]() -> Reply {
    const LinePage page = lines(call, request);
    return with_results({200, kHtmlType, view_lines(request, page, call.site)}, page.total,
                        page.missing_years);
  });
}

Reply api_lines(const Call& call) {
  Parameters parameters = call.parameters;
  const auto format = take_table_format(parameters);
  const LineRequest request = read_line_request(parameters, UnknownParameters::kRefused);
  if (!format) {
    return reply_from_texts([&]() -> Reply {
      const LinePage page = lines(call, request);
      return with_results({200, kJsonType, line_json(request, page, call.site)}, page.total,
                          page.missing_years);
    });
  }
  return table_stream(call, *format, "api_line_table", [&]() -> CountedRows {
    LineExport found(call.pool, request);
    if (found.is_too_long()) refuse_too_many();
    const std::size_t total = found.total();
    return {std::make_unique<LineRows>(std::move(found), call.site), total};
  });
}

Reply pairs_page(const Call& call) {
  const PairRequest request = read_pair_request(call.parameters, UnknownParameters::kIgnored);
  return reply_from_texts([&]() -> Reply {
    const PairPage page = find_pairs(call, request);
    return with_results({200, kHtmlType, view_pairs(request, page, call.site)}, page.total,
                        page.missing_years);
  });
}

Reply api_pairs(const Call& call) {
  Parameters parameters = call.parameters;
  const auto format = take_table_format(parameters);
  const PairRequest request = read_pair_request(parameters, UnknownParameters::kRefused);
  if (!format) {
    return reply_from_texts([&]() -> Reply {
      const PairPage page = find_pairs(call, request);
      return with_results({200, kJsonType, pairs_json(request, page, call.site)}, page.total,
                          page.missing_years);
    });
  }
  return table_stream(call, *format, "api_pair_table", [&]() -> CountedRows {
    Export found(call.pool, request);
    const std::size_t rows = found.total() / 2;
    return {std::make_unique<PairRows>(std::move(found), call.site), rows};
  });
}

}  // namespace gijiroku::search
