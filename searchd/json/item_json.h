// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/json/item_json.h — an agenda item in the JSON API. What its source does not state is
// null.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "searchd/model/hit.h"

namespace gijiroku::search {

nlohmann::ordered_json item_json(const ItemRef& item);

/// Adds what only an item as a hit has: who decided and explained it, and how many spoke.
void put_item_card(nlohmann::ordered_json& out, const ItemCard& card);

}  // namespace gijiroku::search
