// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/item/item_page.h — the page of one agenda item: its result and on whose word, what was
// said in order, what was left open, and the same matter in other meetings. A long item begins
// here and goes on in the minutes.
#pragma once

#include <string>

#include "searchd/model/shown_item.h"
#include "searchd/model/site_settings.h"

namespace gijiroku::search {

/// `text`: the query whose matches are highlighted. Total.
std::string view_item(const ShownItem& shown, const std::string& text, const SiteSettings& site);

}  // namespace gijiroku::search
