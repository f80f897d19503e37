// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/minutes/meeting.h — the page of one meeting: its header, its agenda and its whole text.
#pragma once

#include <optional>
#include <string>

#include "searchd/engine/answer.h"
#include "searchd/model/site_settings.h"

namespace gijiroku::search {

/// The meetings of the same body before and after one in time.
struct NeighborMeetings {
  std::optional<Meeting> before, after;
};

/// `text` is the query whose matches `shown` highlights; empty: none. Each mark has the id m1, m2,
/// … Total.
std::string view_meeting(const ShownMeeting& shown, const std::string& text,
                         const SiteSettings& site, const NeighborMeetings& neighbors = {});

}  // namespace gijiroku::search
