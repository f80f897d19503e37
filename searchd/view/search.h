// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/view/search.h — the page of search results: hits, facets, filters and notes on the
// search.
#pragma once

#include <string>

#include "searchd/engine/answer.h"
#include "searchd/model/criteria.h"
#include "searchd/model/site_settings.h"

namespace gijiroku::search {

/// The hits of the page that `criteria` ask for. Total.
std::string view_search(const Criteria& criteria, const Answer& answer, const SiteSettings& site);

}  // namespace gijiroku::search
