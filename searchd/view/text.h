// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/view/text.h — an answer as text for a terminal.
#pragma once

#include <string>

#include "searchd/engine/answer.h"

namespace gijiroku::search {

/// The same notes on the search as on the page of results (messages.h), one per line, then one
/// paragraph per hit. Matches are between 【 and 】. Total.
std::string view_text(const Criteria& criteria, const Answer& answer);

}  // namespace gijiroku::search
