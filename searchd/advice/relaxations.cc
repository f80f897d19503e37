// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/advice/relaxations.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "embedded/strings.h"
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

/// The query without one of the words of its only clause.
std::vector<LooserQuery> without_words(const AskedSearch& asked) {
  const auto& [criteria, query, index, reader] = asked;
  const std::vector<ClauseParts> clauses = parts_in(query, reader, index);
  std::vector<LooserQuery> out;
  if (clauses.size() != 1) return out;
  const std::size_t words = clauses[0].words.size();
  for (std::size_t dropped = 0; dropped < std::min(words, kMaxRelaxations); ++dropped) {
    std::vector<std::size_t> rest;
    for (std::size_t i = 0; i < words; ++i) {
      if (i != dropped) rest.push_back(i);
    }
    out.push_back(
        {strings::quoted(clauses[0].words[dropped].text), with_words(query, clauses[0], rest)});
  }
  return out;
}

/// The search without quotation marks. Nullopt if it has none or finds nothing.
std::optional<Relaxation> without_quotes(const AskedSearch& asked) {
  Query query = asked.query;
  bool quoted = false;
  for (Term& term : query.terms) quoted = std::exchange(term.exact, false) || quoted;
  if (!quoted) return std::nullopt;
  Criteria wider = with_text(asked.criteria, query);
  const HitCount hits = hits_of(wider, asked);
  if (hits.total == 0) return std::nullopt;
  return Relaxation{std::string(strings::relaxed_quotes), std::move(wider), hits.total,
                    hits.partial};
}

}  // namespace

HitCount hits_of(const Criteria& criteria, const AskedSearch& asked) {
  const Query query = asked.reader.read(criteria.text);
  const std::size_t whole = count_results(criteria, query, asked.index);
  if (whole > 0 || query.terms.empty()) return {whole, false};
  const LooseSearch loose = loose_search(query, asked.reader, asked.index, criteria.fuzzy, false);
  return {loose.rarest ? count_results(criteria, *loose.rarest, asked.index) : 0, true};
}

std::vector<Relaxation> relaxations(const AskedSearch& asked, std::size_t found, Deadline until) {
  const auto& [criteria, query, index, reader] = asked;
  std::vector<Relaxation> out;
  const auto add = [&](const std::string& dropped, Criteria wider, const Query& looser) {
    if (std::chrono::steady_clock::now() > until) return;
    const std::size_t total = count_results(wider, looser, asked.index);
    if (total > found) out.push_back({dropped, std::move(wider), total});
  };
  const auto add_all = [&](const std::vector<LooserQuery>& looser) {
    for (const LooserQuery& each : looser)
      add(each.dropped, with_text(asked.criteria, each.query), each.query);
  };
  add_all(looser_queries(query, criteria.is_filtered()));
  if (found == 0) add_all(without_words(asked));
  for (std::size_t i = 0; i < criteria.filters.size(); ++i) {
    Criteria wider = from_offset(criteria, 0);
    wider.filters.erase(wider.filters.begin() + static_cast<std::ptrdiff_t>(i));
    add(std::string(spec(criteria.filters[i].field).japanese), std::move(wider), query);
  }
  if (criteria.from || criteria.until) {
    Criteria wider = from_offset(criteria, 0);
    wider.from = wider.until = std::nullopt;
    add(std::string(strings::search_day), std::move(wider), query);
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Relaxation& a, const Relaxation& b) { return a.total > b.total; });
  auto unquoted =
      found == 0 && std::chrono::steady_clock::now() < until ? without_quotes(asked) : std::nullopt;
  if (unquoted) out.push_back(*std::move(unquoted));
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
