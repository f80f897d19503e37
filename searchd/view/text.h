// searchd/view_text.h — an answer for a terminal.
#pragma once

#include <string>

#include "searchd/engine/answer.h"

namespace gijiroku::search {

/// What the page of results tells of the search (sentences.h), a line each, then the hits, one a
/// paragraph; matches stand between 【 and 】. Total.
std::string view_text(const Criteria& criteria, const Answer& answer);

}  // namespace gijiroku::search
