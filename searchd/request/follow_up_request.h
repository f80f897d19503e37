// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/request/follow_up_request.h — requests for the list of promises and requests, and its
// addresses.
#pragma once

#include <string>

#include "searchd/ledger/follow_up_criteria.h"
#include "searchd/model/criteria.h"
#include "searchd/model/table_format.h"
#include "searchd/request/fault.h"
#include "searchd/request/target.h"

namespace gijiroku::search {

/// Reads body, year, office, meeting, follow_up, state, page and size. Throws BadRequest.
FollowUpCriteria read_follow_up_criteria(const Parameters& parameters, UnknownParameters unknown);

/// The follow-ups of the body and the year that a search is narrowed to, if it has one of each.
/// Total.
FollowUpCriteria follow_ups_within(const Criteria& criteria);

/// "/follow-ups?body=…&state=open", which read_follow_up_criteria() reads as `criteria`. Defaults
/// are omitted. Total.
std::string follow_ups_path(const FollowUpCriteria& criteria);

/// The whole list as a table: "/api/v1/follow-ups?state=open&format=csv". Total.
std::string follow_up_table_path(const FollowUpCriteria& criteria, TableFormat format);

inline constexpr std::size_t kMaxFollowUps = 500;  ///< on one page
inline constexpr std::size_t kMaxPages = 100'000;

}  // namespace gijiroku::search
