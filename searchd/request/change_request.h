// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/request/change_request.h — requests for the list of changes, and its address.
#pragma once

#include <string>

#include "searchd/ledger/change_log.h"
#include "searchd/request/fault.h"
#include "searchd/request/target.h"

namespace gijiroku::search {

/// Reads since and page. Throws BadRequest.
ChangeCriteria read_change_criteria(const Parameters& parameters, UnknownParameters unknown);

inline constexpr std::size_t kMaxChanges = 1000;  ///< in one answer

/// Reads since, size and cursor. Throws BadRequest.
ChangeFeedCriteria read_change_feed_criteria(const Parameters& parameters,
                                             UnknownParameters unknown);

/// The cursor after which the next part begins: "2026-11-29.added.0123456789abcdef". Total.
std::string change_cursor(const Change& change);

/// "/new?since=2020-12-01&page=2". Defaults are omitted. Total.
std::string changes_path(const ChangeCriteria& criteria);

}  // namespace gijiroku::search
