// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decision/follow_up_promise.h — whether somebody promises something. docs/follow-ups.md
// says what a promise is. Total and thread-safe.
#pragma once

#include "indexer/decision/follow_up_table.h"
#include "indexer/line/sentences.h"

namespace gijiroku::indexer {

/// Who says the sentence, and what was said before it.
struct SaidBy {
  bool may_promise = false;
  bool may_request = false;
  bool chair = false;
  bool deputy = false;     ///< a vice chair, who promises like a chair and asks like a member
  bool asked = false;      ///< a member spoke before on the item
  bool requested = false;  ///< the member's last speech has a request
  bool agreed = false;     ///< the sentence before is 承知しました
};

/// Whether the sentence says what those who answer, or who preside, will do after the meeting for
/// those who are there. Each work that is intended has points for what speaks for a promise (a day,
/// somebody asked, it is offered) and against it (a policy, for the public, at once).
bool promises(const FollowUpRows& words, const SaidBy& by);

/// Whether the sentence agrees to what was asked: 承知しました.
bool agrees(const FollowUpRows& words);

}  // namespace gijiroku::indexer
