// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/crawler/sitemap.h — the addresses of all meetings for search engines, as
// https://www.sitemaps.org/protocol.html says: an index, and one file for each 年度.
#pragma once

#include <string>
#include <string_view>

#include "searchd/model/meeting_list.h"
#include "searchd/model/site_settings.h"

namespace gijiroku::search {

/// The largest number of addresses in one file.
inline constexpr std::size_t kMaxSitemapAddresses = 50'000;

/// The name of the file of `year`, a value of the facet 年度: "2020", or "undated".
std::string sitemap_name(std::string_view year);

/// The inverse of sitemap_name(). Total.
std::string sitemap_year(std::string_view name);

/// The index of the files: one for each 年度 of `all`. Total.
std::string sitemap_index(const MeetingList& all, const SiteSettings& site);

/// The pages of `meetings`, at most kMaxSitemapAddresses. Total.
std::string sitemap(const MeetingList& meetings, const SiteSettings& site);

}  // namespace gijiroku::search
