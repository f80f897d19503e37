// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/route/route_table.h"

#include <algorithm>

#include "searchd/route/asset_routes.h"
#include "searchd/route/citation_routes.h"
#include "searchd/route/diet_routes.h"
#include "searchd/route/feed_routes.h"
#include "searchd/route/health_routes.h"
#include "searchd/route/item_routes.h"
#include "searchd/route/ledger_routes.h"
#include "searchd/route/meeting_routes.h"
#include "searchd/route/search_routes.h"
#include "searchd/route/study_routes.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kId = "{id}";

/// tests/e2e/leak_test.py reads the table: a route that it does not ask for is a fault.
constexpr Route kRoutes[] = {
    {"/", "home", home_page},
    {"/search", "search", search_page},
    {"/meetings", "meetings", meetings_page},
    {"/meetings/{id}", "meeting", meeting_page},
    {"/meetings/{id}.tei.xml", "meeting_tei", meeting_tei_file},
    {"/meetings/{id}/u/{id}", "utterance", utterance_page},
    {"/items/{id}", "item", item_page},
    {"/help", "help", help_page},
    {"/robots.txt", "robots", robots_file},
    {"/sitemap.xml", "sitemap_index", sitemap_index_file},
    {"/sitemap-{id}.xml", "sitemap", sitemap_file},
    {"/search.atom", "search_feed", search_feed_file},
    {"/meetings.atom", "meetings_feed", meetings_feed_file},
    {"/opensearch.xml", "opensearch", opensearch_file},
    {"/follow-ups", "follow_ups", follow_ups_page},
    {"/new", "changes", changes_page},
    {"/count", "count", count_page},
    {"/kwic", "lines", line_page},
    {"/pairs", "pairs", pairs_page},
    {"/cite/{id}", "citation", citation_page},
    {"/copy-{id}.js", "copy_script", copy_script_file},
    {"/marks-{id}.js", "marks_script", marks_script_file},
    {"/parts-{id}.js", "parts_script", parts_script_file},
    {"/style.css", "style", style_file},
    {"/style-{id}.css", "style", style_file},
    {"/suggest-{id}.js", "script", suggest_script},
    {"/box.js", "box", box_file},
    {"/icon.svg", "icon", icon_file},
    {"/icon-{id}.svg", "icon", icon_file},
    {"/favicon.ico", "favicon", favicon_file},
    {"/api/v1/search", "api_search", api_search},
    {"/api/v1/count", "api_count", api_count},
    {"/api/v1/kwic", "api_lines", api_lines},
    {"/api/v1/pairs", "api_pairs", api_pairs},
    {"/api/v1/cite/{id}", "api_citation", api_citation},
    {"/api/v1/suggest", "api_suggest", api_suggest},
    {"/api/v1/meetings", "api_meetings", api_meetings},
    {"/api/v1/meetings/{id}", "api_meeting", api_meeting},
    {"/api/v1/items/{id}", "api_item", api_item},
    {"/api/v1/openapi.json", "api_document", api_document},
    {"/api/v1/follow-ups", "api_follow_ups", api_follow_ups},
    {"/api/v1/new", "api_changes", api_changes},
    {"/api/v1/changes", "api_change_feed", api_change_feed},
    {"/api/speech", "diet_speech", diet_speeches, Route::kDiet},
    {"/api/meeting", "diet_meeting", diet_meetings, Route::kDiet},
    {"/api/meeting_list", "diet_meeting_list", diet_meeting_list, Route::kDiet},
    {"/api/1.0/speech", "diet_speech", diet_speeches, Route::kDiet},
    {"/api/1.0/meeting", "diet_meeting", diet_meetings, Route::kDiet},
    {"/api/1.0/meeting_list", "diet_meeting_list", diet_meeting_list, Route::kDiet},
    {"/healthz", "health", health, Route::kOpen},
    {"/readyz", "ready", readiness, Route::kOpen},
};

bool is_id_character(char c) {
  return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9') || c == '-' || c == '_';
}

}  // namespace

std::optional<std::vector<std::string>> ids_in_path(std::string_view pattern,
                                                    std::string_view path) {
  std::vector<std::string> ids;
  for (std::size_t at = pattern.find(kId); at != std::string_view::npos; at = pattern.find(kId)) {
    if (path.substr(0, at) != pattern.substr(0, at)) return std::nullopt;
    path.remove_prefix(at);
    pattern.remove_prefix(at + kId.size());
    const auto end = std::ranges::find_if_not(path, is_id_character);
    ids.emplace_back(path.begin(), end);
    if (ids.back().empty()) return std::nullopt;
    path.remove_prefix(ids.back().size());
  }
  if (path != pattern) return std::nullopt;
  return ids;
}

const Route* find_route(std::string_view path) {
  const auto* const found = std::ranges::find_if(
      kRoutes, [&](const Route& route) { return ids_in_path(route.path, path).has_value(); });
  return found == std::end(kRoutes) ? nullptr : found;
}

}  // namespace gijiroku::search
