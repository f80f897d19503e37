// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/item/item_page_json.h — one agenda item in the JSON API: what its page shows.
#pragma once

#include <string>

#include "searchd/model/shown_item.h"
#include "searchd/model/site_settings.h"

namespace gijiroku::search {

/// Documented in docs/http-api.md. Total.
std::string item_page_json(const ShownItem& shown, const SiteSettings& site);

}  // namespace gijiroku::search
