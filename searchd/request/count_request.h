// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/request/count_request.h — parameters of counts (集計), and addresses with them.
//
// They are those of a search, and period, by, measure and compare. unit, sort, page and size are
// accepted, because links from results have them, and do nothing.
#pragma once

#include <optional>
#include <string>

#include "searchd/model/table_format.h"
#include "searchd/request/request.h"
#include "searchd/study/counts.h"

namespace gijiroku::search {

/// Throws BadRequest.
CountRequest read_count_request(const Parameters& parameters, UnknownParameters unknown);

/// The page "/count?q=…&by=label". `criteria` of a search: its counts with the defaults.
std::string count_path(const CountRequest& request);
std::string count_path(const Criteria& criteria);

/// The counts as a table, or without a format as JSON: "/api/v1/count?q=…&format=csv".
std::string count_table_path(const CountRequest& request, std::optional<TableFormat> format);

/// Parameters that read_count_request() reads as `request`.
Parameters count_parameters(const CountRequest& request);

}  // namespace gijiroku::search
