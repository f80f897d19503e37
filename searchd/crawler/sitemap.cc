// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/crawler/sitemap.h"

#include <algorithm>
#include <optional>

#include "core/schema.h"
#include "searchd/model/processor_time.h"
#include "searchd/request/site_path.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<%1 "
    "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
constexpr std::string_view kUndated = "undated";

std::string begun(std::string_view element) {
  std::string out(kHead);
  return out.replace(out.find("%1"), 2, element);
}

/// Addresses are percent-encoded, and so have no characters to escape but "&", which no path has.
void put(std::string& out, std::string_view element, const SiteSettings& site,
         const std::string& path, const std::optional<Date>& changed) {
  out.append("<").append(element).append("><loc>").append(site.address(path)).append("</loc>");
  if (changed) out.append("<lastmod>").append(iso(*changed)).append("</lastmod>");
  out.append("</").append(element).append(">\n");
}

std::optional<Date> change_of(const LastChanges& changes, const std::string& meeting) {
  const auto found = changes.find(meeting);
  return found == changes.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::string sitemap_name(std::string_view year) {
  return std::string(year == kUnknownYear ? kUndated : year);
}

std::string sitemap_year(std::string_view name) {
  return std::string(name == kUndated ? kUnknownYear : name);
}

LastChanges last_changes(const ChangeLog& log) {
  LastChanges out;
  for (const ChangeEntry& entry : log.entries) {
    spend_processor_time();
    Date& day = out.try_emplace(entry.change.meeting, entry.change.day).first->second;
    day = std::max(day, entry.change.day);
  }
  return out;
}

std::string sitemap_index(const MeetingList& all, const LastChanges& changes,
                          const SiteSettings& site) {
  std::map<std::string, std::optional<Date>> latest;  // by value of the year
  for (const MeetingSummary& each : all.meetings) {
    spend_processor_time();
    const auto& year = each.meeting.year;
    std::optional<Date>& day = latest[year ? std::to_string(*year) : std::string(kUnknownYear)];
    day = std::max(day, change_of(changes, each.meeting.id));
  }
  std::string out = begun("sitemapindex");
  for (const FacetValue& year : all.years)
    put(out, "sitemap", site, "/sitemap-" + sitemap_name(year.value) + ".xml", latest[year.value]);
  return out + "</sitemapindex>\n";
}

std::string sitemap(const MeetingList& meetings, const LastChanges& changes,
                    const SiteSettings& site) {
  std::string out = begun("urlset");
  const std::size_t count = std::min(meetings.meetings.size(), kMaxSitemapAddresses);
  for (std::size_t i = 0; i < count; ++i) {
    spend_processor_time();
    const std::string& id = meetings.meetings[i].meeting.id;
    put(out, "url", site, meeting_path(id, "", ""), change_of(changes, id));
  }
  return out + "</urlset>\n";
}

}  // namespace gijiroku::search
