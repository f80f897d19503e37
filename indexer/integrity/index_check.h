// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/integrity/index_check.h — reads every file of an index and compares it with what was
// written.
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "indexer/integrity/shard_check.h"

namespace gijiroku::indexer {

/// What is damaged in an index: shards of both sides, stubs, epochs and the state. Shows its
/// progress on standard error. Has the next run read again what is damaged, so that it is mended
/// then. Shards on other machines are not read. Throws IndexError if the folder has no index, or
/// if another process works on it, and FileError.
std::vector<Damage> damage_of_index(const std::filesystem::path& index, std::size_t jobs);

}  // namespace gijiroku::indexer
