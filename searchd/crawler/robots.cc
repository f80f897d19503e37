// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/crawler/robots.h"

namespace gijiroku::search {
namespace {

bool may_index(const SiteSettings& site) { return site.scope == Scope::kPublic && site.indexed; }

}  // namespace

std::string robots_text(const SiteSettings& site) {
  std::string out = "User-agent: *\n";
  if (!may_index(site)) return out + "Disallow: /\n";
  // The last four: /new since a day, the list of a body in one year, a meeting as another format,
  // and the part of a meeting with an utterance. Each shows what another address shows.
  for (const char* path :
       {"/search", "/count", "/kwic", "/pairs", "/follow-ups?", "/cite/", "/api/", "/new?",
        "/meetings?*&year=", "/meetings/*.tei.xml", "/meetings/*at="})
    out += "Disallow: " + site.base_path + path + "\n";
  if (!site.public_url.empty()) out += "Sitemap: " + site.address("/sitemap.xml") + "\n";
  return out;
}

std::string_view robots_policy(const SiteSettings& site, bool lasting) {
  return may_index(site) && lasting ? "noarchive" : "noindex, nofollow";
}

}  // namespace gijiroku::search
