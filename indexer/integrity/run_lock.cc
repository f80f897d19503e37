// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/run_lock.h"

#include <fcntl.h>
#include <sys/file.h>

#include "core/error.h"

namespace gijiroku::indexer {

RunLock::RunLock(const std::filesystem::path& index)
    : file_(open_file(index / "state/lock", O_RDWR | O_CREAT, 0600)) {
  if (::flock(file_.fd(), LOCK_EX | LOCK_NB) != 0) {
    throw IndexError(
        "この索引には別の gijiroku-index が書き込み中です。終わってから実行してください");
  }
}

}  // namespace gijiroku::indexer
