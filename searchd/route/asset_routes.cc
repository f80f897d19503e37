// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/route/asset_routes.h"

#include "searchd/view/html.h"

namespace gijiroku::search {

Reply style_file(const Call&) { return {200, "text/css; charset=utf-8", style_sheet()}; }

Reply suggest_script(const Call&) {
  return {200, "text/javascript; charset=utf-8", std::string(script())};
}

Reply icon_file(const Call&) { return {200, "image/svg+xml; charset=utf-8", std::string(icon())}; }

}  // namespace gijiroku::search
