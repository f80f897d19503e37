// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/query/clause_removal.h — a query without one of its clauses, or made of those of another.
// Total.
#pragma once

#include <cstddef>
#include <optional>

#include "searchd/query/query.h"

namespace gijiroku::search {

/// `query` without one of the clauses of its root. If that was its only one, everything matches.
/// Returns nullopt if only exclusions would be left, because they would be read as text.
std::optional<Query> without_clause(const Query& query, std::size_t clause);

/// Adds a clause of the root of `from` to the root of `to`, with its terms.
void append_clause(Query& to, const Query& from, std::size_t clause);

}  // namespace gijiroku::search
