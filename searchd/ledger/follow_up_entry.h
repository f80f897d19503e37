// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/ledger/follow_up_entry.h — promises and requests with their later places, as values.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/meeting.h"

namespace gijiroku::search {

/// Who says a sentence, and where.
struct Saying {
  std::size_t meeting = 0;  ///< its place in Generation::meetings
  std::string anchor;       ///< of the node; empty if a clerk states it without a place
  std::string office, name;
  Role role = Role::kUnknown;
  FollowUpKind kind = FollowUpKind::kRequest;  ///< of a request that a promise answers
  std::string sentence;
  std::vector<std::string> subjects{};  ///< see FollowUpRecord
};

/// A promise with the requests that it answers, or a request that no promise answers.
struct FollowUpEntry {
  FollowUpKind kind = FollowUpKind::kPromise;
  Saying said;
  std::string to, to_name;  ///< office and name of the other side; empty if unknown
  std::string due;          ///< as said; empty if nothing is said
  std::string body, year;   ///< as in the columns; kUnknownBody if the body is unknown
  AgendaKind item_kind = AgendaKind::kNone;
  std::string item;     ///< title of the agenda item
  bool stated = false;  ///< by a clerk
  std::vector<Saying> requests{};
  std::optional<std::size_t> later{};  ///< the report that keeps it, in FollowUpBook::reports

  /// Of who promised, or of whom something was asked. May be empty.
  const std::string& office() const { return kind == FollowUpKind::kPromise ? said.office : to; }
};

struct FollowUpBook {
  std::vector<FollowUpEntry> entries;  ///< latest meeting first, in a meeting in its order
  std::vector<Saying> reports;
};

}  // namespace gijiroku::search
