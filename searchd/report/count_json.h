// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/report/count_json.h — counts as JSON (docs/http-api.md, "Counts").
#pragma once

#include <string>

#include "searchd/study/counts.h"

namespace gijiroku::search {

std::string count_json(const CountRequest& request, const Counts& counts);

}  // namespace gijiroku::search
