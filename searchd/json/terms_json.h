// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/json/terms_json.h — the terms of a query in the JSON API: their other spellings, and how
// their wildcards were read.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "searchd/engine/answer.h"

namespace gijiroku::search {

/// Adds `terms` to the object of a search (docs/http-api.md). Total.
void put_terms(nlohmann::ordered_json& out, const Answer& answer);

}  // namespace gijiroku::search
