// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/view/help.h — the page that explains how to search.
#pragma once

#include <string>

#include "searchd/model/site_settings.h"

namespace gijiroku::search {

/// The help page. Its examples are searches of this site. Total.
std::string view_help(const SiteSettings& site);

}  // namespace gijiroku::search
