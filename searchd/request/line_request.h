// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/request/line_request.h — parameters of a concordance (用例), and addresses with them.
//
// They are those of a search, with `sort` for the order of lines, and page and size in lines. unit
// is accepted, because links from results have it, and does nothing.
#pragma once

#include <optional>
#include <string>

#include "searchd/model/table_format.h"
#include "searchd/request/request.h"
#include "searchd/study/concordance.h"

namespace gijiroku::search {

inline constexpr std::size_t kDefaultLines = 50, kMaxLines = 200;  ///< of a page

/// Throws BadRequest.
LineRequest read_line_request(const Parameters& parameters, UnknownParameters unknown);

/// The page "/kwic?q=…&sort=before". `criteria` of a search: its lines with the defaults.
std::string line_path(const LineRequest& request);
std::string line_path(const Criteria& criteria);

/// All lines as a table, or without a format a page of them as JSON: "/api/v1/kwic?q=…&format=csv".
std::string line_table_path(const LineRequest& request, std::optional<TableFormat> format);

}  // namespace gijiroku::search
