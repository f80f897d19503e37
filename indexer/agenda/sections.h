// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/agenda/sections.h — headings that are no items of their own: 議事, 報告事項, 開会.
#pragma once

#include <vector>

#include "core/meeting.h"
#include "indexer/agenda/item_heading.h"
#include "indexer/line/lines.h"

namespace gijiroku::indexer {

/// The item that a heading on `line` opens; without kind and title if it opens none (議事, 開会).
AgendaItem opened_item(FoundHeading found, const Line& line);

/// `agenda` without parts that only have a heading: their nodes become notes of the part before.
/// 議案 headings that speech follows for several at once (一括議題) stay items; so does a 報告事項
/// with speech of its own. Parts without a title that come one after another are joined. Nodes keep
/// their order. Total, linear.
std::vector<AgendaItem> joined_sections(std::vector<AgendaItem> agenda);

}  // namespace gijiroku::indexer
