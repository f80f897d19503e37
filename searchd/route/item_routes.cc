// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/route/item_routes.h"

#include <optional>

#include "searchd/item/item_page.h"
#include "searchd/item/item_page_json.h"
#include "searchd/request/request.h"
#include "searchd/route/former_reply.h"

namespace gijiroku::search {
namespace {

std::optional<ShownItem> find_item(const Call& call, const std::string& text) {
  std::optional<ShownItem> out;
  call.pool.with_searcher(
      [&](const Searcher& searcher) { out = searcher.item(call.ids[0], text); });
  return out;
}

}  // namespace

Reply item_page(const Call& call) {
  const std::string text = read_highlighted_query(call.parameters, UnknownParameters::kIgnored);
  const auto shown = find_item(call, text);
  if (!shown) return former_reply(call, "/items/", call.ids[0]);
  return with_results({200, kHtmlType, view_item(*shown, text, call.site)}, shown->nodes.size(),
                      shown->missing_years);
}

Reply api_item(const Call& call) {
  const std::string text = read_highlighted_query(call.parameters, UnknownParameters::kRefused);
  const auto shown = find_item(call, text);
  if (!shown) return former_reply(call, "/api/v1/items/", call.ids[0]);
  return with_results({200, kJsonType, item_page_json(*shown, call.site)}, shown->nodes.size(),
                      shown->missing_years);
}

}  // namespace gijiroku::search
