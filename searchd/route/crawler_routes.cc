// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/route/crawler_routes.h"

#include "searchd/crawler/robots.h"
#include "searchd/crawler/sitemap.h"

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

}  // namespace

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
