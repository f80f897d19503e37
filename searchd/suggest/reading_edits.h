// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/suggest/reading_edits.h — words whose reading is one kana or letter away from a reading.
#pragma once

#include <string_view>
#include <vector>

#include "searchd/text/key_order.h"

namespace gijiroku::search {

/// The entries of `order` whose key is one edit away from `reading`: one byte added, missing or
/// replaced, or two neighboring bytes exchanged. May have an entry twice. Total. O(log entries) for
/// each place of the reading and byte that may be there.
std::vector<WeightedEntry> one_edit_away(const KeyOrder& order, std::string_view reading);

}  // namespace gijiroku::search
