// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/advice/relaxations.h"

#include <algorithm>
#include <optional>

#include "searchd/advice/narrowing.h"
#include "searchd/query/clause_removal.h"
#include "searchd/query/interpretation.h"
#include "searchd/select/grouped_search.h"
#include "searchd/spelling/fuzzy.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kMaxRelaxations = 8;  // clauses that are tried

bool is_near(const Clause& clause) {
  return clause.kind == Clause::Kind::kNear && !clause.excluded;
}

/// The query with the words of a NEAR clause at any distance.
Query without_nearness(const Query& query, std::size_t clause) {
  Query out = query;
  const auto at = out.root.clauses.begin() + static_cast<std::ptrdiff_t>(clause);
  const std::vector<Clause> parts = at->clauses;
  out.root.clauses.insert(out.root.clauses.erase(at), parts.begin(), parts.end());
  return out;
}

/// The query with its clauses in one NEAR. All must be terms or alternatives of terms.
Query with_nearness(Query words, std::size_t distance) {
  if (words.root.clauses.size() < 2) return words;
  Clause near;
  near.kind = Clause::Kind::kNear;
  near.distance = distance;
  near.clauses = std::move(words.root.clauses);
  words.root.clauses = {std::move(near)};
  return words;
}

/// A query that asks for less, and the part that it drops.
struct LooserQuery {
  std::string dropped;
  Query query;
};

/// The query without brackets around all of it, which would count as its only clause.
Query unwrapped(Query query) {
  std::vector<Clause>& clauses = query.root.clauses;
  while (clauses.size() == 1 && clauses[0].kind == Clause::Kind::kAll && !clauses[0].excluded)
    clauses = std::vector<Clause>(clauses[0].clauses);
  return query;
}

/// `narrowed`: the criteria have filters or days. Then the query's only clause may be dropped too.
/// Without filters such a search would select everything.
std::vector<LooserQuery> looser_queries(const Query& asked, bool narrowed) {
  std::vector<LooserQuery> out;
  const Query query = unwrapped(asked);
  const auto& clauses = query.root.clauses;
  for (std::size_t i = 0; i < std::min(clauses.size(), kMaxRelaxations); ++i) {
    auto rest = clauses.size() > 1 || narrowed ? without_clause(query, i) : std::nullopt;
    if (rest) out.push_back({describe(query, clauses[i]), *std::move(rest)});
    if (!is_near(clauses[i])) continue;
    const Query anywhere = without_nearness(query, i);
    out.push_back({describe_nearness(query, clauses[i]), anywhere});
    for (std::size_t word = 0; clauses.size() == 1 && word < anywhere.root.clauses.size(); ++word) {
      auto others = without_clause(anywhere, word);
      if (others)
        out.push_back({describe(anywhere, anywhere.root.clauses[word]),
                       with_nearness(*std::move(others), clauses[i].distance)});
    }
  }
  return out;
}

}  // namespace

std::vector<Relaxation> relaxations(const Criteria& criteria, const Query& query,
                                    const IndexReader& index, std::size_t found, Deadline until) {
  std::vector<Relaxation> out;
  const auto add = [&](const std::string& dropped, Criteria wider, const Query& asked) {
    if (std::chrono::steady_clock::now() > until) return;
    const std::size_t total = count_results(wider, asked, index);
    if (total > found) out.push_back({dropped, std::move(wider), total});
  };
  for (const LooserQuery& looser : looser_queries(query, criteria.is_filtered()))
    add(looser.dropped, with_text(criteria, looser.query), looser.query);
  for (std::size_t i = 0; i < criteria.filters.size(); ++i) {
    Criteria wider = from_offset(criteria, 0);
    wider.filters.erase(wider.filters.begin() + static_cast<std::ptrdiff_t>(i));
    add(std::string(spec(criteria.filters[i].field).japanese), std::move(wider), query);
  }
  if (criteria.from || criteria.until) {
    Criteria wider = from_offset(criteria, 0);
    wider.from = wider.until = std::nullopt;
    add("開催日", std::move(wider), query);
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Relaxation& a, const Relaxation& b) { return a.total > b.total; });
  return out;
}

std::optional<Relaxation> fuzzy_relaxation(const Criteria& criteria, const Query& query,
                                           const IndexReader& index) {
  const bool may = std::any_of(query.terms.begin(), query.terms.end(), [](const Term& term) {
    return !term.exact && !term.pattern && allows_fuzzy(term.characters);
  });
  if (!may) return std::nullopt;
  Criteria fuzzy = from_offset(criteria, 0);
  fuzzy.fuzzy = true;
  const std::size_t found = count_results(fuzzy, query, index);
  return found > 0 ? std::optional(Relaxation{"", std::move(fuzzy), found}) : std::nullopt;
}

}  // namespace gijiroku::search
