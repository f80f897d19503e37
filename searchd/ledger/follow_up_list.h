// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/ledger/follow_up_list.h — the follow-ups that criteria select, with counts by value.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/ledger/follow_up_book.h"
#include "searchd/ledger/follow_up_criteria.h"
#include "searchd/model/facet.h"

namespace gijiroku::search {

/// The values of a criterion, most frequent first, years latest first. Its own filter does not
/// narrow the counts.
struct FollowUpFacet {
  std::string_view parameter;  ///< of requests: body, year, office, follow_up, state
  std::string_view japanese;
  std::vector<FacetValue> values;
};

struct FollowUpList {
  std::shared_ptr<const Generation> generation;  ///< owns the book
  std::vector<const FollowUpEntry*> found;       ///< all that match, in the order of the book
  std::vector<FollowUpFacet> facets;
  std::vector<std::string>
      missing_years{};  ///< 年度 with damaged shards: follow-ups may be missing

  const Meeting& meeting(const Saying& said) const {
    return generation->meetings[said.meeting].meeting;
  }
  /// The report that keeps an entry; null: none is known.
  const Saying* later(const FollowUpEntry& entry) const {
    return entry.later ? &book_of(*generation).reports[*entry.later] : nullptr;
  }
};

/// Throws ShardDamage.
FollowUpList list_follow_ups(std::shared_ptr<const Generation> generation,
                             const FollowUpCriteria& criteria);

}  // namespace gijiroku::search
