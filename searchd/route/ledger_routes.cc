// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/route/ledger_routes.h"

#include <memory>

#include "searchd/ledger_view/change_json.h"
#include "searchd/ledger_view/change_page.h"
#include "searchd/ledger_view/follow_up_json.h"
#include "searchd/ledger_view/follow_up_page.h"
#include "searchd/ledger_view/follow_up_table.h"
#include "searchd/query/days.h"
#include "searchd/request/change_request.h"
#include "searchd/request/follow_up_request.h"
#include "searchd/request/request.h"
#include "searchd/route/table_reply.h"

namespace gijiroku::search {
namespace {

FollowUpList find_follow_ups(const Call& call, const FollowUpCriteria& criteria) {
  FollowUpList out;
  call.pool.with_searcher([&](const Searcher& searcher) { out = searcher.follow_ups(criteria); });
  return out;
}

}  // namespace

Reply follow_ups_page(const Call& call) {
  const FollowUpCriteria criteria =
      read_follow_up_criteria(call.parameters, UnknownParameters::kIgnored);
  const FollowUpList list = find_follow_ups(call, criteria);
  return with_results({200, kHtmlType, view_follow_ups(criteria, list, call.site)},
                      list.found.size(), list.missing_years);
}

Reply api_follow_ups(const Call& call) {
  Parameters parameters = call.parameters;
  const auto format = take_table_format(parameters);
  const FollowUpCriteria criteria =
      read_follow_up_criteria(parameters, UnknownParameters::kRefused);
  if (format) {
    return table_stream(call, *format, "follow_up_table", [&]() -> CountedRows {
      FollowUpList list = find_follow_ups(call, criteria);
      if (!list.missing_years.empty()) throw IncompleteError("records are missing: see /healthz");
      const std::size_t total = list.found.size();
      return {std::make_unique<FollowUpListRows>(std::move(list), call.pool, call.site), total};
    });
  }
  const FollowUpList list = find_follow_ups(call, criteria);
  return with_results({200, kJsonType, follow_ups_json(criteria, list, call.site)},
                      list.found.size(), list.missing_years);
}

// The list needs no searcher, so nobody waits for a permit of the pool.
Reply changes_page(const Call& call) {
  const ChangeCriteria criteria =
      read_change_criteria(call.parameters, UnknownParameters::kIgnored);
  const ChangeLog log = read_changes(call.pool.generation(), call.pool.scope(), criteria);
  return {200, kHtmlType, view_changes(criteria, log, today(), call.site), {}, log.entries.size()};
}

Reply api_changes(const Call& call) {
  const ChangeCriteria criteria =
      read_change_criteria(call.parameters, UnknownParameters::kRefused);
  const ChangeLog log = read_changes(call.pool.generation(), call.pool.scope(), criteria);
  return {200, kJsonType, changes_json(criteria, log, call.site), {}, log.entries.size()};
}

Reply api_change_feed(const Call& call) {
  const ChangeFeedCriteria criteria =
      read_change_feed_criteria(call.parameters, UnknownParameters::kRefused);
  const ChangeLog log = read_changes(call.pool.generation(), call.pool.scope(), {criteria.since});
  return {200, kJsonType, change_feed_json(criteria, log, call.site), {}, log.entries.size()};
}

}  // namespace gijiroku::search
