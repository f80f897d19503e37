// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/system/landlock.h — limits the files that a process can reach (Linux 5.13 and later).
//
// The rules hold for the process and all that it starts, also if it runs as root. Files that are
// open already stay open, and stat() is not limited.
#pragma once

#include <filesystem>
#include <vector>

#include "core/file.h"

namespace gijiroku::indexer {

/// Files and folders, the latter with all that is below them.
struct FileRules {
  std::vector<std::filesystem::path> readable;  ///< to read and to execute
  std::vector<std::filesystem::path> writable;  ///< to do anything with
};

/// Whether this kernel has Landlock and lets this process use it.
bool has_landlock();

/// A rule set: everything is refused except `rules`. Paths that do not exist are skipped. Newer
/// kernels also refuse TCP, and signals and abstract sockets to processes outside. The descriptor
/// is negative if the kernel has no Landlock. Throws FileError.
FileDescriptor landlock_rules(const FileRules& rules);

/// Puts the rule set in force for this process, which must have set no_new_privs. Returns false and
/// sets errno if the kernel refuses. Async-signal-safe.
bool restrict_files(int rule_set);

}  // namespace gijiroku::indexer
