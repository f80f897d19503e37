// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/view/crumb.h — the name of a meeting in a trail of links, where that of its body stands
// before it.
#pragma once

#include <string>

#include "core/meeting.h"

namespace gijiroku::search {

/// The short name of a meeting without that of its body: 令和3年度 第2回. If nothing else is left,
/// its date. Never empty. Total.
std::string crumb_of(const Meeting& meeting);

}  // namespace gijiroku::search
