// searchd/view/browse.h — the pages to enter by: the search box over what the archive holds, and
// the list of meetings.
#pragma once

#include <string>

#include "searchd/engine/answer.h"
#include "searchd/model/scope.h"
#include "searchd/request/request.h"

namespace gijiroku::search {

/// `all` lists every meeting. Total.
std::string view_home(const MeetingList& all, std::size_t utterances, Scope scope);

/// `list` is narrowed to `browse`, whose page is shown. Total.
std::string view_meetings(const Browse& browse, const MeetingList& list, Scope scope);

}  // namespace gijiroku::search
