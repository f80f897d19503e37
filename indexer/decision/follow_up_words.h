// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decision/follow_up_words.h — the words by which somebody promises or asks for something,
// by the rows of dict/follow_ups.tsv.
#pragma once

#include <optional>

#include "core/meeting.h"
#include "indexer/line/sentences.h"

namespace gijiroku::indexer {

/// Who says a sentence, and what was said before.
struct SaidBy {
  bool may_promise = false;  ///< who answers, the chair, an unknown speaker
  bool may_request = false;  ///< who asks, the chair, an unknown speaker
  bool chair = false;
  bool deputy = false;     ///< a vice chair, who promises like a chair and asks like a member
  bool asked = false;      ///< a member spoke before on the item
  bool requested = false;  ///< the member's last speech has a request
  bool agreed = false;     ///< the sentence before is 承知しました
};

/// What the sentence leaves open. Total, thread-safe.
std::optional<FollowUpKind> follow_up_in(const Sentence& sentence, const SaidBy& by);

/// Whether the sentence agrees to what was asked: 承知しました.
bool agrees(const Sentence& sentence);

}  // namespace gijiroku::indexer
