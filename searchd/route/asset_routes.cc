// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/route/asset_routes.h"

#include "searchd/view/asset.h"

namespace gijiroku::search {
namespace {

Reply file_reply(const Call& call, Asset asset) {
  const AssetFile& file = asset_file(asset);
  Reply out{200, file.type, file.bytes};
  out.lasting = !call.ids.empty() && call.ids[0] == file.digest;
  return out;
}

}  // namespace

Reply style_file(const Call& call) { return file_reply(call, Asset::kStyle); }
Reply suggest_script(const Call& call) { return file_reply(call, Asset::kSuggest); }
Reply copy_script_file(const Call& call) { return file_reply(call, Asset::kCopy); }
Reply marks_script_file(const Call& call) { return file_reply(call, Asset::kMarks); }
Reply parts_script_file(const Call& call) { return file_reply(call, Asset::kParts); }
Reply icon_file(const Call& call) { return file_reply(call, Asset::kIcon); }
Reply favicon_file(const Call& call) { return file_reply(call, Asset::kFavicon); }

Reply box_file(const Call& call) {
  Reply out = file_reply(call, Asset::kBox);
  out.for_all_sites = call.site.scope == Scope::kPublic;
  return out;
}

}  // namespace gijiroku::search
