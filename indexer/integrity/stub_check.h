// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/integrity/stub_check.h — whether the stubs and the epoch of a side are whole.
#pragma once

#include <vector>

#include "indexer/integrity/shard_check.h"
#include "indexer/integrity/side_folder.h"

namespace gijiroku::indexer {

/// What is wrong with CURRENT, PREVIOUS, EPOCH, CHANGES and FORMER; nothing if the side is new. An
/// EPOCH that differs from that of CURRENT may also be what an interrupted run left. Throws
/// FileError.
std::vector<Damage> damage_of_stubs(const SideFolder& side);

}  // namespace gijiroku::indexer
