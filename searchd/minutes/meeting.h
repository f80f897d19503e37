// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/minutes/meeting.h — the page of one meeting: its header, its agenda and its text.
#pragma once

#include <optional>
#include <string>

#include "searchd/engine/answer.h"
#include "searchd/model/site_settings.h"
#include "searchd/request/request.h"

namespace gijiroku::search {

/// The meetings of the same body before and after one in time.
struct NeighborMeetings {
  std::optional<Meeting> before, after;
};

/// `shown` highlights the matches of the request's text. Each mark has the id m1, m2, … A long
/// meeting is shown in parts (minutes/meeting_parts.h). Total.
std::string view_meeting(const ShownMeeting& shown, const MeetingRequest& request,
                         const SiteSettings& site, const NeighborMeetings& neighbors = {});

}  // namespace gijiroku::search
