// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/publish/former_file.h — the file FORMER of a side (core/former_addresses.h).
#pragma once

#include <set>
#include <string>

#include "indexer/integrity/side_folder.h"
#include "indexer/state/state.h"

namespace gijiroku::indexer {

/// Brings the file up to date with the state. `meetings`: the ids that readers of this side know,
/// of both sides for the restricted one. The public one has only addresses that lead to a public
/// record and, with `tombstones`, public ones that are gone. Returns whether the file changed.
/// Throws FileError or IndexError.
bool write_former(const SideFolder& side, const State& state, const std::set<std::string>& meetings,
                  bool tombstones);

}  // namespace gijiroku::indexer
