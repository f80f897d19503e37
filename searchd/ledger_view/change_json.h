// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/ledger_view/change_json.h — the list of changes as the JSON of /api/v1.
#pragma once

#include <string>

#include "searchd/ledger/change_log.h"
#include "searchd/model/site_settings.h"

namespace gijiroku::search {

/// One page of `log`, which `criteria` select (docs/http-api.md). Total.
std::string changes_json(const ChangeCriteria& criteria, const ChangeLog& log,
                         const SiteSettings& site);

/// The part of the changes that `criteria` ask for, with the cursor of the next part. Total.
std::string change_feed_json(const ChangeFeedCriteria& criteria, const ChangeLog& log,
                             const SiteSettings& site);

}  // namespace gijiroku::search
