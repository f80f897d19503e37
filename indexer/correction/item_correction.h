// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/correction/item_correction.h — results, promises and requests that a clerk corrects in
// FILE.meta.toml:
//
//   [[result]]                        [[promise]]
//   item = "備蓄について"             text = "一覧は次回お持ちします"
//   outcome = "承認"                  kind = "約束"   # or 要望, 資料要求, なし
//                                     to = "青葉委員"
#pragma once

#include "core/meeting.h"
#include "core/toml.h"

namespace gijiroku::indexer {

/// Takes the keys result.N.… and promise.N.… out of `given` and applies them. An item is named by
/// its title, a part of it that no other has, or its number. A promise is named by words that one
/// utterance contains; なし removes what rules read there.
///
/// A result that a clerk states has no evidence (AgendaItem::decided), and a promise no `by`: so
/// lists do not mark them as extracted. Throws FormatError, with a message for the clerk that names
/// the key; `meeting` is then half changed. Thread-safe.
void correct_items(TomlValues& given, Meeting& meeting);

}  // namespace gijiroku::indexer
