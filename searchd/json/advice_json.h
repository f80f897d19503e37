// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/json/advice_json.h — the advice of an answer as JSON: other searches to try.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "searchd/engine/answer.h"

namespace gijiroku::search {

/// Adds `relaxations`, `corrections`, `fuzzy`, `unknown_values`, `field_suggestions`,
/// `date_suggestions` and `no_meeting` to the JSON of a search (docs/http-api.md). Total.
void put_advice(nlohmann::ordered_json& out, const Answer& answer);

}  // namespace gijiroku::search
