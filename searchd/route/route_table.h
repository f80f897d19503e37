// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/route/route_table.h — which address shows what.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/route/call.h"

namespace gijiroku::search {

/// The route of `path`, which is below the base path; null if there is none.
const Route* find_route(std::string_view path);

/// The ids in `path` if it has the form of `pattern`. "{id}" stands for one or more lower-case
/// letters, digits, '-' and '_'. Total.
std::optional<std::vector<std::string>> ids_in_path(std::string_view pattern,
                                                    std::string_view path);

}  // namespace gijiroku::search
