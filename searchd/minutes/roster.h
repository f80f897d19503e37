// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/minutes/roster.h — the roster (出席者) of a meeting, as a legend of the colors of roles
// on its page.
#pragma once

#include "searchd/view/html.h"

namespace gijiroku::search {

/// A list of `group`, `members`, `size`, `role` (a CSS class) and `role_name`, which is false if no
/// speaker tells the role of the group. The groups are in the order of roles. Total.
Html roster_html(const ShownMeeting& shown);

}  // namespace gijiroku::search
