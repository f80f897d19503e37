// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/integrity/lost_state.h — what a run does if the state of an index is damaged or gone: all
// sources are read anew, and the shards say what was published before.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "indexer/integrity/state_seal.h"
#include "indexer/state/edition.h"

namespace gijiroku::indexer {

/// Moves a damaged state aside, so that a new one can be made, and reports it on standard error.
/// Returns whether the state is being made anew: it is damaged, or it is gone although something
/// is published, or that was so in an earlier run and nothing has been published since. Throws
/// FileError.
bool is_remaking_state(const std::filesystem::path& index, const StateSeal& seal);

/// A generation has been published from the new state. Throws FileError.
void end_remaking(const std::filesystem::path& index);

/// The records that must not become public although their sources say so, as replacements that
/// hold them back. The old state may have held back any record that was not public; so a record
/// that was restricted, or may have been, stays so until the operator publishes it.
std::vector<Replacement> held_back_without_state(const std::filesystem::path& index,
                                                 const std::vector<Edition>& editions);

/// What the present generations publish, as far as it can be known.
struct PublishedRecords {
  std::set<std::string> docs;
  bool complete = true;  ///< no stub or manifest is damaged
};
PublishedRecords published_records(const std::filesystem::path& index);

}  // namespace gijiroku::indexer
