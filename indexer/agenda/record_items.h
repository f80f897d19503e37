// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/agenda/record_items.h — agenda items of a meeting that comes as records of speech.
#pragma once

#include <vector>

#include "core/meeting.h"

namespace gijiroku::indexer {

/// Splits the records of `meeting` into the items that its presider takes up. Headings that are
/// printed within the presider's records (日程第1 会期の決定) are its programme, as a list of items
/// before the proceedings is. Only the most open records name items: a title never shows the words
/// of a record that fewer people may read. `closed` says of each record, in order, whether it is in
/// a part that was not public, and may be empty: such a record opens items, but its headings are no
/// programme for others. Keeps the records and their order. Total, linear in the text.
void read_record_items(Meeting& meeting, const std::vector<bool>& closed = {});

/// Undoes read_record_items: all records in one item without a title.
void join_record_items(Meeting& meeting);

}  // namespace gijiroku::indexer
