// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/ledger_view/follow_up_json.h — the list of promises and requests as the JSON of /api/v1.
#pragma once

#include <string>

#include "searchd/ledger/follow_up_list.h"
#include "searchd/model/site_settings.h"

namespace gijiroku::search {

/// One page of `list`, which `criteria` select (docs/http-api.md). Total.
std::string follow_ups_json(const FollowUpCriteria& criteria, const FollowUpList& list,
                            const SiteSettings& site);

}  // namespace gijiroku::search
