// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/parse/meeting_begin.h — the line where the meeting itself begins, after title, rows and
// rosters.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/line/lines.h"
#include "indexer/line/role_table.h"

namespace gijiroku::indexer {

/// The first line with a label and speech after it, a label over the record (会議の概要), or a
/// stage direction of the opening. A word for minutes or a time of opening (午前10時開会) that rows
/// of the header follow belongs to the header. `lines.size()` if there is none; never after byte
/// `first_turn` of the source. Total, linear.
std::size_t meeting_begin(const std::vector<Line>& lines, std::size_t first_turn,
                          const RoleTable& roles);

}  // namespace gijiroku::indexer
