// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/match/unproved.h"

#include <algorithm>

#include "searchd/spelling/fuzzy.h"

namespace gijiroku::search {
namespace {

/// Joins two kinds of nodes: proved matches, and nodes without a text here that their bigrams and
/// words do not rule out.
class RemoteLeaves : public NodeLeaves {
 public:
  RemoteLeaves(const Query& query, const ShardReader& reader, bool fuzzy)
      : NodeLeaves(query, reader, fuzzy), reader_(reader), fuzzy_(fuzzy) {}

  Matches matches(const Clause& leaf, bool excluded, const NodeSet* among) const override {
    Matches known = NodeLeaves::matches(leaf, excluded, among);
    if (leaf.kind == Clause::Kind::kField) return known;
    known = intersection(std::move(known), reader_.shard.proved);
    Matches possible = difference(all_possible(leaf, excluded, among), reader_.shard.proved);
    if (!excluded) return either(known, possible);
    // Only a proved match may exclude a node. The others are noted, so that their texts are
    // fetched.
    possibly_excluded_ = set_union(possibly_excluded_, possible.nodes);
    return known;
  }
  NodeSet possibly_excluded() const override { return possibly_excluded_; }
  Matches proved(Matches matches) const override {
    return intersection(std::move(matches), reader_.shard.proved);
  }

 private:
  Matches all_possible(const Clause& leaf, bool excluded, const NodeSet* among) const {
    if (leaf.kind == Clause::Kind::kTerm) return possible(term(leaf, excluded), excluded, among);
    if (leaf.kind == Clause::Kind::kAny) {
      Matches any;
      for (const Clause& part : leaf.clauses)
        any = either(any, all_possible(part, excluded, among));
      return any;
    }
    // NEAR: all its terms may occur. Their distance needs the text, so it rules nothing out here.
    Matches out = all_possible(leaf.clauses.front(), excluded, among);
    for (const Clause& part : leaf.clauses)
      out = both(out, all_possible(part, excluded, &out.nodes));
    return out;
  }

  /// The nodes that may match a term, each with the best tier that its bigrams and words allow.
  Matches possible(const Term& term, bool excluded, const NodeSet* among) const {
    Matches out = literally(term, among);
    if (excluded) return out;
    out = either(out, term_matches(term, reader_, among));  // by the words, which need no text
    for (const Variant& variant : term.variants)
      out = either(out, of_tier(variant.characters, Tier::kVariant, among));
    if (!fuzzy_ || term.exact || !allows_fuzzy(term.characters)) return out;
    for (const std::u32string& part : fuzzy_parts(term.characters))
      out = either(out, of_tier(part, Tier::kFuzzy, among));
    return out;
  }

  Matches literally(const Term& term, const NodeSet* among) const {
    if (!term.is_single_word) return of_tier(term.characters, Tier::kLiteral, among);
    // Word postings show without the text whether the term is a whole word (term_matches.cc).
    Matches out = of_tier(term.characters, Tier::kSubstring, among);
    NodeSet as_word;
    reader_.postings.each_among(term.literal, &out.nodes, [&](std::uint32_t node, std::uint32_t) {
      as_word.push_back(node);
    });
    return either(out, all_of_tier(std::move(as_word), Tier::kLiteral));
  }

  Matches of_tier(const std::u32string& literal, Tier tier, const NodeSet* among) const {
    return all_of_tier(reader_.shard.grams.candidates(literal, among), tier);
  }

  ShardReader reader_;
  bool fuzzy_;
  mutable NodeSet possibly_excluded_;  // a record of the calls; it does not affect their results
};

}  // namespace

std::unique_ptr<Leaves> leaves_of(const Query& query, const ShardReader& reader, bool fuzzy) {
  if (reader.shard.remote) return std::make_unique<RemoteLeaves>(query, reader, fuzzy);
  return std::make_unique<NodeLeaves>(query, reader, fuzzy);
}

bool reads_text(const Query& query) { return !query.terms.empty() || !query.excluded.empty(); }

bool is_unproved(const Shard& shard, std::uint32_t node) {
  return shard.remote && !std::binary_search(shard.proved.begin(), shard.proved.end(), node);
}

}  // namespace gijiroku::search
