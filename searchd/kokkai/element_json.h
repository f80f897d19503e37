// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/kokkai/element_json.h — a tree of named values as JSON.
#pragma once

#include <string>

#include "searchd/kokkai/element.h"

namespace gijiroku::search::kokkai {

/// An object with these members in their order. Total.
std::string json_text(const Elements& elements);

}  // namespace gijiroku::search::kokkai
