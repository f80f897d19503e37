// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/crawler/sitemap.h — the addresses of all meetings for search engines, as
// https://www.sitemaps.org/protocol.html says: an index, and one file for each 年度.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "searchd/ledger/change_log.h"
#include "searchd/model/meeting_list.h"
#include "searchd/model/site_settings.h"

namespace gijiroku::search {

/// The largest number of addresses in one file.
inline constexpr std::size_t kMaxSitemapAddresses = 50'000;

/// The name of the file of `year`, a value of the facet 年度: "2020", or "undated".
std::string sitemap_name(std::string_view year);

/// The inverse of sitemap_name(). Total.
std::string sitemap_year(std::string_view name);

/// The day of the latest change of each meeting, by id. A meeting without one is not in it.
using LastChanges = std::map<std::string, Date>;
LastChanges last_changes(const ChangeLog& log);

/// The index of the files: one for each 年度 of `all`, with the latest change of its meetings.
/// Total.
std::string sitemap_index(const MeetingList& all, const LastChanges& changes,
                          const SiteSettings& site);

/// The pages of `meetings`, at most kMaxSitemapAddresses, with their latest change. Total.
std::string sitemap(const MeetingList& meetings, const LastChanges& changes,
                    const SiteSettings& site);

}  // namespace gijiroku::search
