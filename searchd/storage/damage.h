// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/storage/damage.h — a shard of which a file is damaged. It is left out of the index until
// it is mended; the other shards go on answering.
#pragma once

#include <cerrno>
#include <string>
#include <utility>

#include "core/error.h"

namespace gijiroku::search {

/// The message names the file and says what to do.
struct ShardDamage : IndexError {
  ShardDamage(std::string shard_folder, const std::string& message)
      : IndexError(message), folder(std::move(shard_folder)) {}

  std::string folder;  ///< of the shard
};

/// Whether the last system call failed because the process may open no more files or has no memory.
/// That says nothing about the file.
inline bool lacks_resources() { return errno == EMFILE || errno == ENFILE || errno == ENOMEM; }

}  // namespace gijiroku::search
