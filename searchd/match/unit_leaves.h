// searchd/match/unit_leaves.h — the leaves of a query over agenda items or meetings: a unit is
// selected where one of its nodes is, or for a question where they hold its words together.
#pragma once

#include "searchd/match/clause_matches.h"
#include "searchd/model/criteria.h"

namespace gijiroku::search {

/// Which unit each node of a shard is in: numbers from 0.
class Units {
 public:
  Units(Unit unit, const Columns& columns) : columns_(columns), items_(unit == Unit::kItem) {}

  std::uint32_t unit_of(std::uint32_t node) const;

 private:
  const Columns& columns_;
  bool items_;
};

/// Remembers the nodes.
class UnitLeaves : public Leaves {
 public:
  /// All arguments outlive it.
  UnitLeaves(const Leaves& nodes, const Units& units, const NodeSet& hidden)
      : nodes_(nodes), units_(units), hidden_(hidden) {}

  Matches matches(const Clause& leaf, bool excluded, const NodeSet* among) const override;
  Matches everything() const override;
  std::size_t at_most(const Clause& leaf, bool excluded) const override {
    return nodes_.at_most(leaf, excluded);
  }

  /// The nodes that leaves which are sought selected.
  const Matches& held() const { return held_; }

 private:
  Matches apart(const Clause& leaf, const NodeSet& whole) const;
  Matches united(const Matches& found) const;

  const Leaves& nodes_;
  const Units& units_;
  const NodeSet& hidden_;
  mutable Matches held_;  // a note of what matches() returned, not part of what it tells
};

}  // namespace gijiroku::search
