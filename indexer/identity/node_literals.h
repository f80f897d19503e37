// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/identity/node_literals.h — the texts of a meeting's nodes as they are searched and
// compared.
#pragma once

#include <vector>

#include "core/meeting.h"
#include "core/text.h"

namespace gijiroku::indexer {

/// The literal form of each node, in the order of the source: header, agenda, materials. The label
/// of a header row is searchable too: it becomes the first cell, before kCellSeparator. Total.
std::vector<LiteralForm> literals_of(const Meeting& meeting);

}  // namespace gijiroku::indexer
