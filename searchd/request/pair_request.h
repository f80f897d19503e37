// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/request/pair_request.h — parameters of a search for questions with their answers (問答),
// and addresses with them.
//
// They are those of a search, and asker and answerer. In q, 問:… and 答:… mean these. unit and tier
// are accepted, because links from results have them, and do nothing.
#pragma once

#include <string>

#include "searchd/exchange/pairs.h"
#include "searchd/request/request.h"

namespace gijiroku::search {

/// Throws BadRequest.
PairRequest read_pair_request(const Parameters& parameters, UnknownParameters unknown);

/// Whether q asks for pairs, by 問:… or 答:….
bool asks_for_pairs(const Parameters& parameters);

/// The query as a user would type it: 問:部員 答:事務局 経費.
std::string typed_text(const PairRequest& request);

/// The page "/pairs?q=…&asker=…". `criteria` of a search: its pairs of anybody.
std::string pairs_path(const PairRequest& request);
std::string pairs_path(const Criteria& criteria);

/// All pairs as a table: "/api/v1/pairs?q=…&format=csv".
std::string pair_table_path(const PairRequest& request, TableFormat format);

}  // namespace gijiroku::search
