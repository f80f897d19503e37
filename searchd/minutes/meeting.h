// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/minutes/meeting.h — the page of one meeting: its header, its agenda and its whole text.
#pragma once

#include <string>

#include "searchd/engine/answer.h"
#include "searchd/model/site_settings.h"

namespace gijiroku::search {

/// `text` is the query whose matches `shown` highlights; empty: none. Total.
std::string view_meeting(const ShownMeeting& shown, const std::string& text,
                         const SiteSettings& site);

}  // namespace gijiroku::search
