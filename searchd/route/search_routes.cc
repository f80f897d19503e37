// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/route/search_routes.h"

#include <memory>
#include <optional>

#include "embedded/strings.h"
#include "searchd/engine/export.h"
#include "searchd/feed/opensearch_json.h"
#include "searchd/index/generation.h"
#include "searchd/openapi/document_json.h"
#include "searchd/request/hit_cursor.h"
#include "searchd/request/hit_fields.h"
#include "searchd/request/pair_request.h"
#include "searchd/request/request.h"
#include "searchd/route/study_routes.h"
#include "searchd/route/table_reply.h"
#include "searchd/view/json.h"
#include "searchd/view/search.h"

namespace gijiroku::search {
namespace {

/// A search is counted once, and not again for further pages of its hits.
Reply counted(Reply reply, const Criteria& criteria, const Answer& answer) {
  const FitCounts& fits = answer.fits;
  reply.results = answer.total;
  reply.searched = criteria.offset == 0 ? criteria.text : "";
  reply.found = fits.literal + fits.variant + fits.non_contiguous + fits.fuzzy > 0;
  reply.degraded = !answer.missing_years.empty() || !answer.dropped.empty();
  return reply;
}

Answer search(const Call& call, const Criteria& criteria) {
  Answer out;
  call.pool.with_searcher(criteria,
                          [&](const Searcher& searcher) { out = searcher.search(criteria); });
  return out;
}

}  // namespace

Reply search_page(const Call& call) {
  if (asks_for_pairs(call.parameters)) return pairs_page(call);
  const Criteria criteria = read_criteria(call.parameters, UnknownParameters::kIgnored);
  const Answer answer = search(call, criteria);
  return counted({200, kHtmlType, view_search(criteria, answer, call.site)}, criteria, answer);
}

Reply api_search(const Call& call) {
  Parameters parameters = call.parameters;
  const auto format = take_table_format(parameters);
  // A table has all hits with all columns: there these two are unknown.
  const std::optional<HitCursor> cursor = format ? std::nullopt : take_cursor(parameters);
  const std::vector<std::string> fields =
      format ? std::vector<std::string>() : take_hit_fields(parameters);
  if (asks_for_pairs(parameters)) {
    throw BadRequest({{"pairs", "q", std::string(strings::fault_pairs_in_query)}});
  }
  Criteria criteria = read_criteria(parameters, UnknownParameters::kRefused);
  if (format) {
    return table_stream(call, *format, "api_table", [&]() -> CountedRows {
      Export hits(call.pool, criteria);
      const std::size_t total = hits.total();
      return {std::make_unique<RecordRows>(std::move(hits), call.site), total};
    });
  }
  if (cursor) criteria.offset = cursor->offset;
  const Answer answer = search(call, criteria);
  if (cursor) check_current(*cursor, answer.generation);
  return counted({200, kJsonType, search_json(criteria, answer, call.site, fields)}, criteria,
                 answer);
}

/// Suggestions need no searcher, so typing does not wait for a permit of the pool.
Reply api_suggest(const Call& call) {
  Parameters parameters = call.parameters;
  const bool opensearch = take_opensearch(parameters);
  const SuggestionRequest typing = read_suggestion_request(parameters, UnknownParameters::kRefused);
  const auto generation = call.pool.generation();
  const auto found = suggestions(*generation->vocabulary, typing.text, typing.limit);
  if (opensearch) {
    return {200,
            kOpenSearchSuggestions,
            opensearch_suggestions_json(typing.text, found),
            {},
            found.size()};
  }
  return {200, kJsonType, suggestions_json(typing.text, found, generation->id), {}, found.size()};
}

Reply api_document(const Call& call) { return {200, kJsonType, openapi_json(call.site)}; }

}  // namespace gijiroku::search
