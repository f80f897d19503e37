// searchd/match/clause_matches.h — the nodes of one shard that a query's clauses select.
#pragma once

#include "searchd/match/matches.h"
#include "searchd/match/term_matches.h"
#include "searchd/query/query.h"

namespace gijiroku::search {

/// What the leaves of a tree of clauses (terms, fields, terms near each other) select.
class Leaves {
 public:
  virtual ~Leaves() = default;

  /// What `leaf` selects; `excluded`: below a clause that is left out. Where `among` is given, the
  /// rest may be left away.
  virtual Matches matches(const Clause& leaf, bool excluded, const NodeSet* among) const = 0;
  virtual Matches everything() const = 0;
  /// How many nodes there are, numbered from 0; 0 where matches() does not heed `among`.
  virtual std::size_t nodes() const { return 0; }
  /// Of a question: what each of its words selects. Of other leaves nothing.
  virtual std::vector<Matches> words(const Clause&) const { return {}; }
  /// No fewer than what `leaf` selects; for the order of the work.
  virtual std::size_t at_most(const Clause& leaf, bool excluded) const = 0;
  /// Nodes that matches() may have missed below a clause that is left out, because their texts are
  /// elsewhere (match/unproved.h).
  virtual NodeSet doubted() const { return {}; }
};

/// What `root` selects: parts of kAll intersect, those of kAny are joined. Throws what the leaves
/// throw.
Matches evaluate(const Clause& root, const Leaves& leaves);

/// The leaves of a query, over nodes.
class NodeLeaves : public Leaves {
 public:
  /// `fuzzy`: a term is also found where it nearly stands.
  NodeLeaves(const Query& query, const ShardReader& reader, bool fuzzy)
      : query_(query), reader_(reader), fuzzy_(fuzzy) {}

  Matches matches(const Clause& leaf, bool excluded, const NodeSet* among) const override;
  Matches everything() const override;
  std::size_t nodes() const override { return reader_.shard.columns.nodes(); }
  std::vector<Matches> words(const Clause& leaf) const override;
  std::size_t at_most(const Clause& leaf, bool excluded) const override;

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

/// Whether a part of the query's root is let go where the query is loosened: a word, but nothing
/// that an operator asks for (quotes, NEAR, OR, brackets, fields, what is left out).
bool is_let_go(const Clause& part, const Query& query);

/// Of `some` the nodes that pass what the query does not let go, as `leaves` find them; kPartial.
/// Throws what the leaves throw.
Matches loosened(const Query& query, const Leaves& leaves, const NodeSet& some);

}  // namespace gijiroku::search
