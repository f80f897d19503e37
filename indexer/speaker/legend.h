// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/speaker/legend.h — a line that tells what signs before speeches stand for:
// （○：委員、←：事務局）.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "indexer/line/lines.h"
#include "indexer/line/role_table.h"
#include "indexer/speaker/turn.h"

namespace gijiroku::indexer {

/// The speaker of each sign that the line explains, as printed; empty unless it explains two of
/// them and says nothing else. Circles of every size are ○. Total, thread-safe.
std::map<std::string, std::string> read_legend(const Line& line, const RoleTable& roles);

/// The turns that explained signs open below their legend, by where they begin in the source.
/// Linear, thread-safe.
std::map<std::size_t, Turn> legend_turns(const std::vector<Line>& lines, const RoleTable& roles);

}  // namespace gijiroku::indexer
