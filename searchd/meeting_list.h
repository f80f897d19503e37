// searchd/meeting_list.h — the meetings of an index, in order and counted, to browse by body and
// 年度.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searchd/answer.h"

namespace gijiroku {

/// The body of meetings whose records name none.
inline constexpr std::string_view kUnknownBody = "不明";

/// Those of `body` and `year` (empty: any). A body goes by its present name, as in searches. Bodies
/// are counted within the year and years within the body.
MeetingList list_meetings(std::vector<MeetingSummary> meetings, const std::string& body,
                          const std::string& year);

}  // namespace gijiroku
