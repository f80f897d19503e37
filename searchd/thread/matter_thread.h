// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/thread/matter_thread.h — the same matter in other meetings and years, as a timeline.
#pragma once

#include <string_view>
#include <vector>

#include "searchd/index/index_reader.h"
#include "searchd/model/appearance.h"
#include "searchd/query/query_parts.h"
#include "searchd/thread/item_catalog.h"

namespace gijiroku::search {

/// The meetings that dealt with the matter of the item with the id `item`, that one included,
/// oldest first, at most kMaxAppearances: those nearest to it in time. A meeting appears once for
/// each item about the matter. Meetings whose speech names the bill of the item and its title
/// appear too, because one item may deal with several bills. Empty if the item has no title.
/// Throws IndexError.
std::vector<Appearance> thread_of(std::string_view item, const ItemCatalog& catalog,
                                  const IndexReader& index, const QueryReader& reader);

inline constexpr std::size_t kMaxAppearances = 50;

}  // namespace gijiroku::search
