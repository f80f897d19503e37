// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/clause_removal.h"

#include <utility>

namespace gijiroku::search {
namespace {

/// `clause` of `from`, with copies of its terms in `query`.
Clause moved_to(Clause clause, const Query& from, bool excluded, Query& query) {
  excluded = excluded || clause.excluded;
  if (clause.kind == Clause::Kind::kTerm) {
    const std::vector<Term>& given = excluded ? from.excluded : from.terms;
    std::vector<Term>& taken = excluded ? query.excluded : query.terms;
    taken.push_back(given[clause.term]);
    clause.term = taken.size() - 1;
  }
  for (Clause& part : clause.clauses) part = moved_to(std::move(part), from, excluded, query);
  return clause;
}

}  // namespace

std::optional<Query> without_clause(const Query& query, std::size_t clause) {
  Query out;
  out.blank = query.root.clauses.size() == 1;
  for (std::size_t i = 0; i < query.root.clauses.size(); ++i) {
    if (i != clause) out.root.clauses.push_back(moved_to(query.root.clauses[i], query, false, out));
  }
  return out.root.clauses.empty() || has_included(out.root) ? std::optional(std::move(out))
                                                            : std::nullopt;
}

void append_clause(Query& to, const Query& from, std::size_t clause) {
  to.root.clauses.push_back(moved_to(from.root.clauses[clause], from, false, to));
}

}  // namespace gijiroku::search
