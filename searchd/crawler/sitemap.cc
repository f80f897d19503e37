// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/crawler/sitemap.h"

#include <algorithm>

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
         const std::string& path) {
  out.append("<").append(element).append("><loc>").append(site.address(path));
  out.append("</loc></").append(element).append(">\n");
}

}  // namespace

std::string sitemap_name(std::string_view year) {
  return std::string(year == kUnknownYear ? kUndated : year);
}

std::string sitemap_year(std::string_view name) {
  return std::string(name == kUndated ? kUnknownYear : name);
}

std::string sitemap_index(const MeetingList& all, const SiteSettings& site) {
  std::string out = begun("sitemapindex");
  for (const FacetValue& year : all.years)
    put(out, "sitemap", site, "/sitemap-" + sitemap_name(year.value) + ".xml");
  return out + "</sitemapindex>\n";
}

std::string sitemap(const MeetingList& meetings, const SiteSettings& site) {
  std::string out = begun("urlset");
  const std::size_t count = std::min(meetings.meetings.size(), kMaxSitemapAddresses);
  for (std::size_t i = 0; i < count; ++i) {
    spend_processor_time();
    put(out, "url", site, meeting_path(meetings.meetings[i].meeting.id, "", ""));
  }
  return out + "</urlset>\n";
}

}  // namespace gijiroku::search
