// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/view/item_card.h — the result of an agenda item and the people who dealt with it, in the
// words of pages. Total.
#pragma once

#include <string>

#include "searchd/model/hit.h"
#include "searchd/view/html.h"

namespace gijiroku::search {

/// Whether a hit of a search for agenda items is shown under the title of the item. Nodes outside
/// every item are not.
bool has_card(const Hit& hit);

/// Who said it: 須藤委員長, 委員長（須藤一郎）, 事務局; 記録 for a note.
std::string speaker_text(const SpeechRef& speech);

/// The same after its number: #18 事務局.
std::string numbered_speaker(const SpeechRef& speech);

/// Of a hit with a card: `title` with `item_url` (`text`: the query to highlight there), `outcome`,
/// `decision`, `decided_by` with `decided_url`, and `unread` with `last` and `last_url` if no
/// result was read; `proposer`, `explainer` with `explainer_url`, and `spoken` (発言 18 件・6 人).
/// Absent values are false.
Html item_card_html(const Hit& hit, const std::string& text);

}  // namespace gijiroku::search
