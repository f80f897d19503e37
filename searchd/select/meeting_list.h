// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/select/meeting_list.h — the meetings of an index, sorted and counted, to browse by body
// and 年度.
#pragma once

#include <string>
#include <vector>

#include "searchd/model/meeting_list.h"

namespace gijiroku::search {

/// The meetings of `body` and `year` (empty: any), latest first. A body goes by its present name,
/// as in searches. A plenary session (平成25年第1回定例会) has the meetings of all its days. Bodies
/// are counted within the chosen year, and years within the chosen body.
MeetingList list_meetings(std::vector<MeetingSummary> meetings, const std::string& body,
                          const std::string& year);

}  // namespace gijiroku::search
