// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/ledger_view/change_page.h — the list of changes as a page and as JSON. Total.
#pragma once

#include <string>

#include "searchd/ledger/change_log.h"
#include "searchd/model/site_settings.h"

namespace gijiroku::search {

/// One page of `log`, which `criteria` select. `today` decides what the links to a week and a month
/// mean.
std::string view_changes(const ChangeCriteria& criteria, const ChangeLog& log, Date today,
                         const SiteSettings& site);

}  // namespace gijiroku::search
