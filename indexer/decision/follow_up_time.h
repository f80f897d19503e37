// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decision/follow_up_time.h — whether a sentence says that its work is done later, or
// today, and when it is due. Total and thread-safe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/decision/follow_up_table.h"

namespace gijiroku::indexer {

/// Whether `between` ends one clause and begins another: …ので, …ですが、
bool parts_clauses(std::string_view between);

/// Whether words of today stand in `text`, a part of the sentence, as an adverb in the clause that
/// ends there, and not as in 今回のご意見.
bool says_today(const FollowUpRows& words, std::string_view text);

/// Whether words of a later time are in the clause of the work at byte `at`, at most `most` bytes
/// before it.
bool is_later(const FollowUpRows& words, std::size_t at, std::size_t most);

/// Whether an event that will come (決まり次第, 終わりましたら) is in the clause of the work at
/// byte `at`, at most `most` bytes before it. What may never come (機会がございましたら) does not
/// count.
bool follows_event(const FollowUpRows& words, std::size_t at, std::size_t most);

/// Whether `before` ends with また, which means another day right before what is told:
/// また｜ご報告, また改めて｜ご報告, but not また、ご報告.
bool is_again(std::string_view before);

/// Whether those at the meeting will be told of what comes next: 今後も議会に｜ご報告いたします,
/// 今後の委員会で｜ご報告いたします, but not 今後の課題を｜報告します.
bool is_next(std::string_view before);

/// Whether what is told follows at once, because it is known (決まりましたので、ご｜報告) or
/// somebody asked for it (…ので、改めて｜ご報告). Not if something is missing
/// (資料がございませんので、改めて).
bool follows_at_once(std::string_view before);

/// Whether the work at byte `at` depends on what may never come, at most `most` bytes before it:
/// 必要があれば｜報告します, but not 新しい情報があれば.
bool may_never_come(const FollowUpRows& words, std::size_t at, std::size_t most);

/// The words of a sentence that say when its work is due, as said: 次回, 年度内, 3月議会. A certain
/// time comes before an uncertain one (後日), and the first before later ones. Empty if there are
/// none. `form`: the sentence in the literal form. Total, thread-safe.
std::string due_in(std::string_view form);

}  // namespace gijiroku::indexer
