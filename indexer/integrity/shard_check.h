// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/integrity/shard_check.h — whether the files of a shard are those that its manifest lists.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/message.h"

namespace gijiroku::indexer {

/// A file that is not as it was written.
struct Damage {
  std::filesystem::path file;
  std::string problem;  ///< in the language of the operator
};

inline constexpr MessageKey kMissing = "damage.missing", kChanged = "damage.changed";

/// Size, times and inode of a file, as one word; empty if there is none.
std::string file_stamp(const std::filesystem::path& file);

/// A digest of the names and stamps of all files below `shard`; empty if it is not a folder. As
/// long as it stays the same, nobody has written to these files.
std::string shard_stamp(const std::filesystem::path& shard);

/// What is damaged in a shard. Reads all of it; calls `advance` with the number of bytes read after
/// each file. A file that cannot be read counts as damaged.
std::vector<Damage> damage_of_shard(const std::filesystem::path& shard,
                                    const std::function<void(std::size_t)>& advance);

}  // namespace gijiroku::indexer
