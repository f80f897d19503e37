// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/ledger/change_log.h — which meetings were added, corrected or withdrawn, by day.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/change_list.h"
#include "searchd/index/generation.h"
#include "searchd/model/scope.h"

namespace gijiroku::search {

struct ChangeCriteria {
  std::optional<Date> since{};  ///< only changes of this day and later
  std::size_t page = 1, size = 100;
};

/// Changes for a program that keeps a copy: `size` of those after `after`, earliest first.
struct ChangeFeedCriteria {
  std::optional<Date> since{};    ///< only changes of this day and later
  std::optional<Change> after{};  ///< the last one that the program has
  std::size_t size = 100;
};

struct ChangeEntry {
  Change change;
  const Meeting* meeting = nullptr;  ///< null if the record is gone
};

struct ChangeLog {
  std::shared_ptr<const Generation> generation;  ///< owns the meetings
  std::vector<ChangeEntry> entries;              ///< latest day first, then by kind and meeting
};

/// The changes of the sides of `generation`. An addition or correction of a meeting that the
/// generation does not have is left out, and so is, unless the scope is staff, each withdrawal:
/// the public must not learn that something was withdrawn. A damaged file counts as empty. Throws
/// FileError.
ChangeLog read_changes(std::shared_ptr<const Generation> generation, Scope scope,
                       const ChangeCriteria& criteria);

/// All changes after `criteria.after`, by day, kind and meeting, earliest first. Of one day, what
/// is published later may come before what was known: who resumes must ask again from that day on.
std::vector<ChangeEntry> changes_after(const ChangeLog& log, const ChangeFeedCriteria& criteria);

}  // namespace gijiroku::search
