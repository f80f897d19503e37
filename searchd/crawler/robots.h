// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/crawler/robots.h — what crawlers may do: robots.txt, and the policy of a page.
#pragma once

#include <string>
#include <string_view>

#include "searchd/model/site_settings.h"

namespace gijiroku::search {

/// The text of robots.txt. Forbids everything unless the site is public and may be indexed.
/// Crawlers follow facets and filters without end, so searches are forbidden. Total.
std::string robots_text(const SiteSettings& site);

/// The policy for the element meta[name=robots] of a page. `lasting` if the page has an address of
/// its own: of a meeting, but not of a search. No page is kept in the caches of search engines,
/// because a record may be withdrawn. Total.
std::string_view robots_policy(const SiteSettings& site, bool lasting);

}  // namespace gijiroku::search
