// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/route/feed_routes.h"

#include <optional>

#include "searchd/feed/atom.h"
#include "searchd/feed/opensearch.h"
#include "searchd/feed/tei.h"
#include "searchd/request/request.h"

namespace gijiroku::search {

Reply search_feed_file(const Call& call) {
  const Criteria asked = read_criteria(call.parameters, UnknownParameters::kIgnored);
  Criteria criteria = asked;
  criteria.sort = Sort::kNewest;
  if (asked.limit == kDefaultSize && asked.offset == 0) criteria.limit = kFeedEntries;
  Answer answer;
  call.pool.with_searcher(criteria,
                          [&](const Searcher& searcher) { answer = searcher.search(criteria); });
  return with_results({200, kAtomType, search_feed(asked, answer, call.site)}, answer.total,
                      answer.missing_years);
}

Reply meetings_feed_file(const Call& call) {
  const Browse browse = read_browse(call.parameters, UnknownParameters::kIgnored);
  MeetingList list;
  call.pool.with_searcher(
      [&](const Searcher& searcher) { list = searcher.meetings(browse.body, browse.year); });
  return with_results({200, kAtomType, meetings_feed(browse, list, call.site)},
                      list.meetings.size(), list.missing_years);
}

Reply opensearch_file(const Call& call) {
  return {200, kOpenSearchType, opensearch_description(call.site)};
}

Reply meeting_tei_file(const Call& call) {
  std::optional<ShownMeeting> shown;
  if (is_meeting_id(call.ids[0])) {
    call.pool.with_searcher(
        [&](const Searcher& searcher) { shown = searcher.meeting(call.ids[0], ""); });
  }
  if (!shown) return missing({false, call.site});
  return with_results({200, kTeiType, tei_of(*shown)}, shown->nodes.size(), shown->missing_years);
}

}  // namespace gijiroku::search
