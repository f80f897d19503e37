// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/view/browse.h — the home page and the list of meetings.
#pragma once

#include <string>

#include "searchd/engine/answer.h"
#include "searchd/model/site_settings.h"
#include "searchd/request/request.h"

namespace gijiroku::search {

/// The home page: a search box, the size of the archive, links by body and 年度, and the latest
/// meetings. `all` contains every meeting. Total.
std::string view_home(const MeetingList& all, std::size_t utterances, const SiteSettings& site);

/// One page of the list of meetings. `list` contains all meetings that `browse` selects; those of
/// page `browse.page` are shown. Total.
std::string view_meetings(const Browse& browse, const MeetingList& list, const SiteSettings& site);

}  // namespace gijiroku::search
