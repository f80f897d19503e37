// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decision/outcome_words.h — sentences that decide, by a grammar: a noun (可決, 承認,
// 継続審査) and after it only words that carry it out (すべきものと決定いたしました), up to the
// end.
#pragma once

#include <optional>
#include <string_view>

#include "core/meeting.h"
#include "indexer/line/sentences.h"

namespace gijiroku::indexer {

struct StatedOutcome {
  Outcome outcome = Outcome::kUnknown;
  bool asked = false;  ///< a question that the chair puts: it counts if the answer is 異議なし
};

/// What `sentence` decides or puts to the meeting. `note`: a line of the record, which may be the
/// noun alone (［結果］全員一致で可決). Total, linear, thread-safe.
std::optional<StatedOutcome> stated_outcome(const Sentence& sentence, bool note);

/// Whether `form` contains a noun of the grammar at all.
bool may_state_outcome(std::string_view form);

/// Whether an answer to the chair, in the literal form, consents: 異議なし, はい.
bool consents(std::string_view form);

/// Whether a sentence in the literal form notes such an answer within the speech of the chair:
/// 「異議なし」と呼ぶ者あり.
bool notes_consent(std::string_view form);

/// Whether a question in the literal form is about the meeting itself, and not about an item:
/// 3月6日まで休会といたしますが、ご異議ありませんか.
bool asks_for_recess(std::string_view form);

/// Whether a sentence in the literal form only asks to bear with what the one before it says of the
/// meeting: …欠席の申し出がありました。ご了承願います.
bool asks_for_patience(std::string_view before, std::string_view form);

/// Whether a sentence in the literal form decides what was asked before without naming it:
/// さよう決定.
bool refers_back(std::string_view form);

}  // namespace gijiroku::indexer
