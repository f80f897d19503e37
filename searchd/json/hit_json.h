// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/json/hit_json.h — a hit in the JSON API.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "searchd/model/hit.h"

namespace gijiroku::search {

/// What identifies a meeting in hits and lists.
nlohmann::ordered_json meeting_reference(const Meeting& meeting);

/// A hit. `text`: the query that its page highlights.
nlohmann::ordered_json hit_json(const Hit& hit, const std::string& text);

/// Text in segments, some of them highlighted.
nlohmann::ordered_json segments_json(const Segments& segments);

}  // namespace gijiroku::search
