// searchd/view/meeting.h — the page of one meeting: its header, its agenda, every word of it.
#pragma once

#include <string>

#include "searchd/engine/answer.h"
#include "searchd/model/scope.h"

namespace gijiroku::search {

/// `text` is what the marks are of; empty: none. Total.
std::string view_meeting(const ShownMeeting& shown, const std::string& text, Scope scope);

}  // namespace gijiroku::search
