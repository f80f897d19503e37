// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/integrity/run_lock.h — held while a program reads or changes an index as a whole.
#pragma once

#include <filesystem>

#include "core/file.h"

namespace gijiroku::indexer {

/// Held while it exists; a second one is refused. The kernel releases a flock when its process
/// ends, so a crash leaves no stale lock.
class RunLock {
 public:
  /// `index` has a folder "state". Throws FileError, and IndexError if another process has it.
  explicit RunLock(const std::filesystem::path& index);

 private:
  FileDescriptor file_;
};

}  // namespace gijiroku::indexer
