// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/route/feed_routes.h"

#include <optional>

#include "searchd/crawler/robots.h"
#include "searchd/crawler/sitemap.h"
#include "searchd/feed/atom.h"
#include "searchd/feed/opensearch.h"
#include "searchd/feed/tei.h"
#include "searchd/request/request.h"
#include "searchd/route/former_reply.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kXml = "application/xml; charset=utf-8";

bool has_sitemap(const SiteSettings& site) {
  return site.scope == Scope::kPublic && site.indexed && !site.public_url.empty();
}

MeetingList meetings_of_year(const Call& call, const std::string& year) {
  MeetingList out;
  call.pool.with_searcher([&](const Searcher& searcher) { out = searcher.meetings("", year); });
  return out;
}

LastChanges changes_of(const Call& call) {
  return last_changes(read_changes(call.pool.generation(), call.pool.scope(), {}));
}

std::string tei_name_of(std::string meeting) { return meeting + ".tei.xml"; }

}  // namespace

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
  if (!shown) return former_reply(call, "/meetings/", call.ids[0], tei_name_of);
  return with_results({200, kTeiType, tei_of(*shown)}, shown->nodes.size(), shown->missing_years);
}

Reply robots_file(const Call& call) {
  return {200, "text/plain; charset=utf-8", robots_text(call.site)};
}

Reply sitemap_index_file(const Call& call) {
  if (!has_sitemap(call.site)) return missing({false, call.site});
  const MeetingList all = meetings_of_year(call, "");
  return {200, kXml, sitemap_index(all, changes_of(call), call.site), {}, all.years.size()};
}

Reply sitemap_file(const Call& call) {
  if (!has_sitemap(call.site)) return missing({false, call.site});
  const MeetingList found = meetings_of_year(call, sitemap_year(call.ids[0]));
  if (found.meetings.empty()) return missing({false, call.site});
  return {200, kXml, sitemap(found, changes_of(call), call.site), {}, found.meetings.size()};
}

}  // namespace gijiroku::search
