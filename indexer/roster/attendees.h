// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/roster/attendees.h — the people a 出席者 row names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/meeting.h"
#include "indexer/line/role_table.h"

namespace gijiroku::indexer {

/// Groups of one row: `label` is the row's own (部員), `lines` its value as printed, line by line.
/// A line that opens with a role
/// ("委員長 緑川一郎", "委員：…") opens a group of that name; without any, all are members of
/// `label`. 、 parts members outside parentheses; a head count behind them (14名) is no member.
/// Total, thread-safe.
std::vector<AttendeeGroup> read_attendees(std::string_view label,
                                          const std::vector<std::string_view>& lines,
                                          const RoleTable& roles);

}  // namespace gijiroku::indexer
