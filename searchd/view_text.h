// searchd/view_text.h — an answer for a terminal.
#pragma once

#include <string>

#include "searchd/answer.h"

namespace gijiroku {

/// Total and hits, one a paragraph; matches stand between 【 and 】.
std::string view_text(const Answer& answer);

}  // namespace gijiroku
