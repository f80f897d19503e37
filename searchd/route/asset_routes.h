// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/route/asset_routes.h — the files that pages use, and the search box for other sites.
//
// An address with the digest of the file may be kept for a year. With another digest, which a page
// of another version has, the file is the present one and is not kept.
#pragma once

#include "searchd/route/call.h"

namespace gijiroku::search {

Reply style_file(const Call& call);
Reply suggest_script(const Call& call);
Reply copy_script_file(const Call& call);
Reply marks_script_file(const Call& call);
Reply parts_script_file(const Call& call);
Reply icon_file(const Call& call);
Reply favicon_file(const Call& call);
Reply box_file(const Call& call);

}  // namespace gijiroku::search
