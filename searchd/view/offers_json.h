// searchd/view/offers_json.h — what else could be asked, as JSON.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "searchd/engine/answer.h"

namespace gijiroku::search {

/// Adds `relaxations`, `corrections`, `fuzzy`, `unknown_values`, `fields`, `days` and `no_meeting`
/// to the JSON of a search (docs/http-api.md). Total.
void put_offers(nlohmann::ordered_json& out, const Answer& answer);

}  // namespace gijiroku::search
