// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/feed/opensearch.h — the description by which browsers add this site to their search box
// (OpenSearch 1.1).
#pragma once

#include <string>

#include "searchd/model/site_settings.h"

namespace gijiroku::search {

inline constexpr std::string_view kOpenSearchType =
    "application/opensearchdescription+xml; charset=utf-8";

/// Its addresses are complete if the site states its public_url. Total.
std::string opensearch_description(const SiteSettings& site);

}  // namespace gijiroku::search
