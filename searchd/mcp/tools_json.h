// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/mcp/tools_json.h — the tools that AI clients call: search, fetch, get_meeting, get_item
// and list_facets. Results are bounded: a long text or list says how to go on.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "searchd/engine/searcher_pool.h"
#include "searchd/model/site_settings.h"

namespace gijiroku::search::mcp {

/// The tools with their descriptions and the schemas of their arguments.
nlohmann::ordered_json tool_list();

bool is_tool(std::string_view name);

/// The result of a tool. Throws BadRequest if an argument is wrong or there is no such record, and
/// what SearcherPool::with_searcher() throws.
nlohmann::ordered_json call_tool(const std::string& name, const nlohmann::ordered_json& arguments,
                                 SearcherPool& pool, const SiteSettings& site);

}  // namespace gijiroku::search::mcp
