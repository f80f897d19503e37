// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/feed/atom.h — searches and the list of meetings as Atom feeds (RFC 4287), for feed
// readers.
//
// An entry's id stays the same as long as the record does. `published` and `updated` are the day of
// the meeting, because minutes state no other.
#pragma once

#include <string>

#include "searchd/engine/answer.h"
#include "searchd/model/criteria.h"
#include "searchd/model/meeting_list.h"
#include "searchd/model/site_settings.h"
#include "searchd/request/request.h"

namespace gijiroku::search {

inline constexpr std::string_view kAtomType = "application/atom+xml; charset=utf-8";
inline constexpr std::size_t kFeedEntries = 50;

/// The hits of an answer, in its order.
std::string search_feed(const Criteria& criteria, const Answer& answer, const SiteSettings& site);

/// The first kFeedEntries meetings of the list.
std::string meetings_feed(const Browse& browse, const MeetingList& list, const SiteSettings& site);

}  // namespace gijiroku::search
