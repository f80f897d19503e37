// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/identity/id_table.h — all that an index made anew cannot know of addresses, as a file
// that outlives the state: where former addresses lead.
//
//   public 0123456789abcdef 89abcdef01234567
//   staff 0123456789abcdef/u/3fa9c2d1b0 - 2026-11-29
//
// Lines are as in core/former_addresses.h, after who may be told. The last one is a seal.
#pragma once

#include <filesystem>

#include "indexer/state/state.h"

namespace gijiroku::indexer {

/// Takes the table into a state that has no addresses yet; otherwise, or if there is no such file,
/// does nothing. Throws FileError, and FormatError if the file is damaged.
void import_ids(State& state, const std::filesystem::path& file);

/// Writes the table, readable by its owner only. Throws FileError or IndexError.
void export_ids(const State& state, const std::filesystem::path& file);

}  // namespace gijiroku::indexer
