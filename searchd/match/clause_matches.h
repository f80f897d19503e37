// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/match/clause_matches.h — the nodes of one shard that a query's clauses select.
#pragma once

#include "searchd/match/matches.h"
#include "searchd/match/term_matches.h"
#include "searchd/query/query.h"

namespace gijiroku::search {

/// Evaluates the leaves of a clause tree: terms, fields, and terms near each other.
class Leaves {
 public:
  virtual ~Leaves() = default;

  /// The matches of `leaf`. `excluded`: the leaf is below an excluded clause. If `among` is given,
  /// matches outside it may be omitted.
  virtual Matches matches(const Clause& leaf, bool excluded, const NodeSet* among) const = 0;
  virtual Matches everything() const = 0;
  /// Number of nodes, which are numbered from 0. 0 if matches() ignores `among`.
  virtual std::size_t nodes() const { return 0; }
  /// For a question: the matches of each of its words. For any other leaf: nothing.
  virtual std::vector<Matches> words(const Clause&) const { return {}; }
  /// An estimate of how many nodes `leaf` selects, to order the work. It does not count other
  /// spellings or words that match non-contiguously.
  virtual std::size_t estimated_nodes(const Clause& leaf, bool excluded) const = 0;
  /// Nodes that may match an excluded clause, although matches() did not return them: their texts
  /// are on another machine (match/unproved.h).
  virtual NodeSet possibly_excluded() const { return {}; }
  /// Those of `matches` whose texts are on this machine, so that they are certain.
  virtual Matches proved(Matches matches) const { return matches; }
};

/// The matches of `root`. The parts of kAll intersect, except that its excluded parts are removed;
/// the parts of kAny are united. Throws what the leaves throw.
Matches evaluate(const Clause& root, const Leaves& leaves);

/// The leaves of a query, evaluated over nodes.
class NodeLeaves : public Leaves {
 public:
  /// `fuzzy`: an unquoted term also matches text that differs from it by one character.
  NodeLeaves(const Query& query, const ShardReader& reader, bool fuzzy)
      : query_(query), reader_(reader), fuzzy_(fuzzy) {}

  Matches matches(const Clause& leaf, bool excluded, const NodeSet* among) const override;
  Matches everything() const override;
  std::size_t nodes() const override { return reader_.shard.columns.nodes(); }
  std::vector<Matches> words(const Clause& leaf) const override;
  std::size_t estimated_nodes(const Clause& leaf, bool excluded) const override;

 protected:
  const Term& term(const Clause& leaf, bool excluded) const {
    return (excluded ? query_.excluded : query_.terms)[leaf.term];
  }

 private:
  Matches near(const Clause& leaf, bool excluded, const NodeSet* among) const;
  Matches field(const FieldTerm& term, const NodeSet* among) const;

  const Query& query_;
  ShardReader reader_;
  bool fuzzy_;
};

/// Whether relaxation may drop a part of the query's root. True for an unquoted term. False for
/// anything that an operator asks for (quotes, NEAR, OR, brackets, fields, exclusions).
bool is_relaxable(const Clause& part, const Query& query);

/// The nodes of `candidates` that match every part of the query that relaxation must keep, as
/// kPartial. Throws what the leaves throw.
Matches relaxed(const Query& query, const Leaves& leaves, const NodeSet& candidates);

}  // namespace gijiroku::search
