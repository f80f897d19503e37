// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/route/asset_routes.h — the files that pages use, and the search box for other sites.
#pragma once

#include "searchd/route/call.h"

namespace gijiroku::search {

Reply style_file(const Call& call);
Reply suggest_script(const Call& call);
Reply icon_file(const Call& call);
Reply box_file(const Call& call);

}  // namespace gijiroku::search
