// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/match/unit_leaves.h — the leaves of a query over agenda items or meetings. A leaf selects
// a unit if it selects one of its nodes. A question also selects a unit whose nodes together
// contain all its words.
#pragma once

#include "searchd/match/clause_matches.h"
#include "searchd/model/criteria.h"

namespace gijiroku::search {

/// The unit of each node of a shard, as a number from 0.
class Units {
 public:
  Units(Unit unit, const Columns& columns) : columns_(columns), items_(unit == Unit::kItem) {}

  /// Nodes outside every agenda item form one unit for each meeting.
  std::uint32_t unit_of(std::uint32_t node) const;

 private:
  const Columns& columns_;
  bool items_;
};

/// Evaluates leaves over groups of nodes, and remembers the nodes that matched. Ignores `among`.
class GroupLeaves : public Leaves {
 public:
  /// Both arguments outlive it. `hidden` nodes never match.
  GroupLeaves(const Leaves& nodes, const NodeSet& hidden) : nodes_(nodes), hidden_(hidden) {}

  Matches matches(const Clause& leaf, bool excluded, const NodeSet* among) const override;
  Matches everything() const override;
  std::size_t estimated_nodes(const Clause& leaf, bool excluded) const override {
    return nodes_.estimated_nodes(leaf, excluded);
  }

  /// The nodes that leaves outside excluded clauses have selected so far.
  const Matches& matched_nodes() const { return matched_nodes_; }

 private:
  /// The groups of the nodes found. A group matches as well as its best node.
  virtual Matches united(const Matches& found) const = 0;
  /// Whether `node` is in one of `groups`.
  virtual bool is_in(std::uint32_t node, const NodeSet& groups) const = 0;

  Matches words_together(const Clause& leaf, const NodeSet& whole) const;

  const Leaves& nodes_;
  const NodeSet& hidden_;
  mutable Matches matched_nodes_;  // a record of the calls; it does not affect their results
};

/// The groups are units.
class UnitLeaves : public GroupLeaves {
 public:
  /// All arguments outlive it.
  UnitLeaves(const Leaves& nodes, const Units& units, const NodeSet& hidden)
      : GroupLeaves(nodes, hidden), units_(units) {}

 private:
  Matches united(const Matches& found) const override;
  bool is_in(std::uint32_t node, const NodeSet& groups) const override;

  const Units& units_;
};

}  // namespace gijiroku::search
