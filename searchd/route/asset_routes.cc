// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/route/asset_routes.h"

#include "searchd/view/html.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kJavaScript = "text/javascript; charset=utf-8";

}  // namespace

Reply style_file(const Call&) { return {200, "text/css; charset=utf-8", style_sheet()}; }

Reply suggest_script(const Call&) { return {200, kJavaScript, script()}; }

Reply box_file(const Call& call) {
  Reply out{200, kJavaScript, box_script()};
  out.for_all_sites = call.site.scope == Scope::kPublic;
  return out;
}

Reply icon_file(const Call&) { return {200, "image/svg+xml; charset=utf-8", std::string(icon())}; }

}  // namespace gijiroku::search
