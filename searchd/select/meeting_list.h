// searchd/select/meeting_list.h — the meetings of an index, in order and counted, to browse by body
// and 年度.
#pragma once

#include <string>
#include <vector>

#include "searchd/model/meeting_list.h"

namespace gijiroku::search {

/// Those of `body` and `year` (empty: any). A body goes by its present name, as in searches. Bodies
/// are counted within the year and years within the body.
MeetingList list_meetings(std::vector<MeetingSummary> meetings, const std::string& body,
                          const std::string& year);

}  // namespace gijiroku::search
