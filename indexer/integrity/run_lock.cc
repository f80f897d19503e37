// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/run_lock.h"

#include <fcntl.h>
#include <sys/file.h>

#include "core/error.h"
#include "core/message.h"

namespace gijiroku::indexer {

RunLock::RunLock(const std::filesystem::path& index)
    : file_(open_file(index / "state/lock", O_RDWR | O_CREAT, 0600)) {
  if (::flock(file_.fd(), LOCK_EX | LOCK_NB) != 0) {
    throw IndexError(message("index.locked"));
  }
}

}  // namespace gijiroku::indexer
