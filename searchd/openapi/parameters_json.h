// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/openapi/parameters_json.h — the parameters of the JSON API as OpenAPI describes them,
// from the tables and limits by which they are read.
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace gijiroku::search {

/// "parameters" of an operation.
nlohmann::ordered_json search_parameters();
nlohmann::ordered_json suggest_parameters();
nlohmann::ordered_json meetings_parameters();
nlohmann::ordered_json meeting_parameters();
nlohmann::ordered_json item_parameters();
nlohmann::ordered_json counts_parameters();
nlohmann::ordered_json lines_parameters();
nlohmann::ordered_json pairs_parameters();
nlohmann::ordered_json citation_parameters();
nlohmann::ordered_json follow_ups_parameters();
nlohmann::ordered_json changes_parameters();
nlohmann::ordered_json change_feed_parameters();

/// The schemas of codes: Node, Role, Kind, Outcome, FollowUp, Openness, Sort, Unit, Relation.
nlohmann::ordered_json code_schemas();

}  // namespace gijiroku::search
