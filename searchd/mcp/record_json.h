// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/mcp/record_json.h — records of minutes for AI clients, each with a citation.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "searchd/model/hit.h"
#include "searchd/model/site_settings.h"

namespace gijiroku::search::mcp {

/// Of the texts of one result. A longer text is cut and says so ("truncated").
inline constexpr std::size_t kMaxRecordBytes = 40'000;

/// {"id","title","url","citation","date","speaker","item","text"}: `text` is the
/// snippet, which of a node of a ShownMeeting is the whole text.
nlohmann::ordered_json hit_record(const Hit& hit, const SiteSettings& site);
/// A meeting without its nodes.
nlohmann::ordered_json meeting_record(const Meeting& meeting, const SiteSettings& site);
/// A meeting with the text of its nodes as one.
nlohmann::ordered_json whole_record(const ShownMeeting& shown, const SiteSettings& site);
nlohmann::ordered_json item_record(const ItemRef& item);

}  // namespace gijiroku::search::mcp
