// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/system/spawn.h — starts a child process with its files, limits and confinement.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "indexer/system/confinement.h"

namespace gijiroku::indexer {

/// Limits that the kernel enforces on the child and, each for itself, on its descendants.
struct KernelLimits {
  std::chrono::seconds cpu{60};
  std::uint64_t memory = std::uint64_t{1} << 30;  ///< bytes of address space
  std::uint64_t written_file = 0;                 ///< bytes of any file that it writes
  std::uint64_t open_files = 256;
};

/// Everything the child needs, prepared before the fork. After it, only async-signal-safe calls are
/// allowed, because other threads may have held locks, such as that of malloc.
struct Launch {
  std::string file;                               ///< of the program
  std::vector<std::string> arguments, variables;  ///< argv with argv[0]; the environment
  std::vector<int> files;                         ///< become the descriptors 0, 1, 2 …; no others
  KernelLimits limits;
  Confinement confinement;
  /// Whether the child is killed when the thread that starts it ends.
  bool ends_with_thread = true;
};

/// Starts the child in a process group of its own and returns its id when the program is executed.
/// The caller must reap it. Throws FileError if it cannot be started or confined. Thread-safe.
pid_t spawn(Launch& launch);

}  // namespace gijiroku::indexer
