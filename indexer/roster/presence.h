// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/roster/presence.h — rows that tell of each member whether he came:
// 大石教育長（出席）、木村委員 （欠席）.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/meeting.h"
#include "indexer/line/role_table.h"

namespace gijiroku::indexer {

/// Those who came, as the group 出席; without members where the lines mark nobody. Total,
/// thread-safe.
AttendeeGroup read_presence(const std::vector<std::string_view>& lines, const RoleTable& roles);

/// The person of a table's row "委員長 | 守屋亘弘 | 出席" under the office, nobody if absent.
/// Returns nullopt if the row does not say who came. Total, thread-safe.
std::optional<AttendeeGroup> read_presence_cells(const std::vector<std::string>& labels,
                                                 const std::vector<std::string_view>& lines);

}  // namespace gijiroku::indexer
