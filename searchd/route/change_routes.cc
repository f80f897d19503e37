// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/route/change_routes.h"

#include "searchd/ledger_view/change_json.h"
#include "searchd/ledger_view/change_page.h"
#include "searchd/query/days.h"
#include "searchd/request/change_request.h"

namespace gijiroku::search {

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

}  // namespace gijiroku::search
