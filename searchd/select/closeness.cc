// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/select/closeness.h"

#include "searchd/match/term_matches.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kMostTerms = 4;

/// The terms that must all match. Empty if the query asks for anything else but fields.
std::vector<Alternatives> terms_of(const Query& query) {
  std::vector<Alternatives> out;
  for (const Clause& clause : query.root.clauses) {
    if (clause.excluded || clause.kind == Clause::Kind::kField) continue;
    if (clause.kind != Clause::Kind::kTerm) return {};
    const Term& term = query.terms[clause.term];
    if (term.exact || term.pattern || term.question) return {};
    out.push_back({&term});
  }
  return out;
}

}  // namespace

bool is_scattered(const Query& query, const IndexReader& index, const std::vector<Matches>& found) {
  std::size_t all = 0;
  for (const Matches& each : found) all += each.nodes.size();
  if (all == 0 || all >= kMany || has_remote_shards(index.generation)) return false;
  const std::vector<Alternatives> terms = terms_of(query);
  if (terms.size() < 2 || terms.size() > kMostTerms) return false;
  for (std::size_t s = 0; s < found.size(); ++s) {
    const ShardReader reader{*index.generation.shards[s], index.postings[s]};
    if (!near_nodes(terms, kTogether, reader, found[s].nodes).empty()) return false;
  }
  return true;
}

}  // namespace gijiroku::search
