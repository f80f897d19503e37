// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/ledger_view/follow_up_page.h — the page of promises and requests, to read and to print.
#pragma once

#include <string>

#include "core/date.h"
#include "searchd/ledger/follow_up_list.h"
#include "searchd/model/site_settings.h"

namespace gijiroku::search {

/// One page of `list`, which `criteria` select. Total.
std::string view_follow_ups(const FollowUpCriteria& criteria, const FollowUpList& list,
                            const SiteSettings& site);

}  // namespace gijiroku::search
