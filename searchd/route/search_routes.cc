// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/route/search_routes.h"

#include <memory>

#include "searchd/engine/export.h"
#include "searchd/index/generation.h"
#include "searchd/request/request.h"
#include "searchd/table/table_stream.h"
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
  return reply;
}

Answer search(const Call& call, const Criteria& criteria) {
  Answer out;
  call.pool.with_searcher(criteria,
                          [&](const Searcher& searcher) { out = searcher.search(criteria); });
  return out;
}

Reply table(const Call& call, const Criteria& criteria, TableFormat format) {
  if (!call.table_turns.try_acquire()) throw Overloaded();
  const std::shared_ptr<const void> turn(
      &call, [&turns = call.table_turns](const void*) { turns.release(); });
  try {
    Export hits(call.pool, criteria);
    Reply reply{200, named(format).type, "", "api_table", hits.total()};
    reply.stream = std::make_shared<TableStream>(std::move(hits), format, call.site, turn);
    reply.file = named(format).file;
    return reply;
  } catch (const ExportUnsupported&) {
    throw BadRequest({{"unsupported", "format",
                       "別の計算機にある記録は、表として保存できません。"
                       "format を指定せずに検索してください。"}});
  }
}

}  // namespace

Reply search_page(const Call& call) {
  const Criteria criteria = read_criteria(call.parameters, UnknownParameters::kIgnored);
  const Answer answer = search(call, criteria);
  return counted({200, kHtmlType, view_search(criteria, answer, call.site)}, criteria, answer);
}

Reply api_search(const Call& call) {
  Parameters parameters = call.parameters;
  const auto format = take_table_format(parameters);
  const Criteria criteria = read_criteria(parameters, UnknownParameters::kRefused);
  if (format) return table(call, criteria, *format);
  const Answer answer = search(call, criteria);
  return counted({200, kJsonType, search_json(criteria, answer, call.site)}, criteria, answer);
}

/// Suggestions need no searcher, so typing does not wait for a permit of the pool.
Reply api_suggest(const Call& call) {
  const SuggestionRequest typing =
      read_suggestion_request(call.parameters, UnknownParameters::kRefused);
  const auto generation = call.pool.generation();
  const auto found = suggestions(*generation->vocabulary, typing.text, typing.limit);
  return {200, kJsonType, suggestions_json(typing.text, found, generation->id), {}, found.size()};
}

}  // namespace gijiroku::search
