// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/disclosure/closed_sentence.h — sentences that close a meeting to the public or open it
// again: これより秘密会といたします, 傍聴人の退場を求めます, 秘密会を解きます.
#pragma once

#include <string_view>

#include "indexer/disclosure/closed_mark.h"
#include "indexer/disclosure/named_items.h"

namespace gijiroku::indexer {

struct ClosedSentence {
  ClosedMark mark = ClosedMark::kNone;  ///< never kHere
  NamedItems items;  ///< those that the sentence closes; empty if it means what follows
};

/// Whether a sentence of `text` may close or open something: a quick test for all others. Total.
bool may_close(std::string_view text);

/// Whether the sentence, in the literal form and without its stop, refuses the minutes to the
/// public: 本日の会議録は非公開といたします. Not if it opens another record (議事要旨を公開する),
/// speaks of a part of the minutes (氏名は) or of another time. Total, thread-safe.
bool closes_minutes(std::string_view form);

/// Reads one sentence in the literal form, without its stop. Its last words must act:
/// 非公開とします, 秘密会に入ります, 非公開とすることに決定しました, 傍聴の方は御退室願います,
/// 公開に戻します. A question that puts it to the vote counts, too. Words about another day
/// (次回は), a condition (…の場合は), a paper (この資料は) or the reason (非公開とした理由) close
/// nothing. `presides`: the speaker may close a meeting. Anybody else must say これより or the
/// like. Total, linear, thread-safe.
ClosedSentence read_closed_sentence(std::string_view form, bool presides);

}  // namespace gijiroku::indexer
