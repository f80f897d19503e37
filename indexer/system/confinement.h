// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/system/confinement.h — what the kernel lets a process give up before it reads strangers'
// bytes. See docs/decisions/0018-strangers-bytes-are-confined.md.
#pragma once

#include <filesystem>

#include "indexer/system/landlock.h"

struct sock_fprog;

namespace gijiroku::indexer {

/// Whether the kernel offers seccomp or Landlock. Asked once; thread-safe.
bool confinement_offered();

/// Confinement that was prepared before a fork; nothing of what the kernel does not offer.
struct Confinement {
  FileDescriptor files;               ///< Landlock rules
  const sock_fprog* calls = nullptr;  ///< seccomp filter
};

/// For a program: it may read `file` and the folders of the system that programs and their data are
/// in (/usr, /lib, fonts), and do anything in `folder` unless that is empty. program_filter()
/// limits its calls, or listening_program_filter() if it is `listening`. Throws FileError.
Confinement program_confinement(const std::filesystem::path& file,
                                const std::filesystem::path& folder, bool listening);

/// For the process that starts readers: no files at all, and program_filter(). Throws FileError.
Confinement starter_confinement();

/// For a reader: reader_filter(), after starter_confinement().
Confinement reader_confinement();

/// Gives up everything that `confinement` does not allow, and the right to gain more. Returns false
/// and sets errno if the kernel refuses. Async-signal-safe.
bool confine(const Confinement& confinement);

}  // namespace gijiroku::indexer
